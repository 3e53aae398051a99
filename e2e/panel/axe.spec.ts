import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './panel-test'
import { SCENES } from './scenes'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const { name, show } of SCENES) {
  test(`axe finds nothing on ${name}, light or dark, narrow or wide`, async ({ stage }) => {
    const page = await show(stage)
    await page.addStyleTag({ content: '* { transition: none !important; animation: none !important }' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of [280, 800]) {
        await page.setViewportSize({ width, height: 760 })
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    }
    await page.close()
  })
}
