import type { Page } from 'playwright'

/** An event of Chromium's trace, unread. */
export type TraceEvent = { [name: string]: unknown }

/** Does something, and returns what Chromium's trace holds of it, of one category. */
export async function trace(page: Page, category: string, doing: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [category], excludedCategories: ['*'] },
  })
  try {
    await doing()
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    await session.detach()
  }
  return events
}
