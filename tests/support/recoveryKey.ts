import { expect, type Locator, type Page } from '@playwright/test'

/** The recovery key's group that the screen asks for. */
export async function askedGroup(page: Page): Promise<{ field: Locator; group: string }> {
  const field = page.getByLabel(/ierakstiet atslēgas \d+\. grupu/)
  const label = await page.getByText(/ierakstiet atslēgas \d+\. grupu/).innerText()
  const number = Number(/(\d+)\. grupu/.exec(label)?.[1])
  const shown = await page
    .getByRole('listitem')
    .nth(number - 1)
    .innerText()
  return { field, group: shown.replace(/^\d+\s+/, '') }
}

/** After the first start: the recovery key is taken down, and the group that is asked for typed back. */
export async function takeRecoveryKey(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga' })).toBeVisible()
  const { field, group } = await askedGroup(page)
  await field.fill(group)
  await page.getByRole('button', { name: 'Turpināt' }).click()
  await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
}
