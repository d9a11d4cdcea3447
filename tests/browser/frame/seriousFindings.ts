import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds serious or worse on a page as it stands: the rule and the elements; `except` is not looked at. */
export const seriousFindings = async (
  page: Page,
  except = '[data-testid=controls]',
): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).exclude(except).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
