import type { CDPSession, Page } from 'playwright'

/** What the thread of a page has done, as the browser counts it. */
export interface Meter {
  /** Milliseconds that the thread was at work during this, with what else it did then. Time in which other programs had the processor is not counted. */
  during(work: () => Promise<unknown>): Promise<number>
  /** How often the page was laid out during this. */
  layouts(work: () => Promise<unknown>): Promise<number>
}

export async function meterOf(tab: Page): Promise<Meter> {
  const session = await tab.context().newCDPSession(tab)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const difference = async (name: string, work: () => Promise<unknown>): Promise<number> => {
    const before = await read(session, name)
    await work()
    return (await read(session, name)) - before
  }
  return {
    during: async (work) => 1000 * (await difference('TaskDuration', work)),
    layouts: (work) => difference('LayoutCount', work),
  }
}

async function read(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const found = metrics.find((metric) => metric.name === name)
  if (!found) throw new Error(`The browser does not measure ${name}.`)
  return found.value
}
