import { expect, test } from './desk.ts'

test('a view under a taken name says so and keeps the name; a deleted view is told of and comes back by undo', async ({
  desk,
  page,
}) => {
  await desk.enter({ givenName: 'Anna', familyName: 'Kalniņa' })
  const menu = page.getByRole('button', { name: /^Skati: / })
  const name = page.getByRole('textbox', { name: 'Skata nosaukums' })
  await menu.click()
  await name.fill('Mana grupa')
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Mana grupa', exact: true })).toBeVisible()
  await name.fill('Mana grupa')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Skats ar tādu nosaukumu jau ir.')).toBeVisible()
  await expect(name).toHaveValue('Mana grupa')
  await name.fill('Mana grupa rudenī')
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('')
  await expect(page.getByText('Skats ar tādu nosaukumu jau ir.')).toBeHidden()

  await page.getByRole('button', { name: 'Dzēst skatu: Mana grupa rudenī' }).click()
  const said = page.getByRole('alert').filter({ hasText: 'Skats „Mana grupa rudenī” dzēsts.' })
  await expect(said).toBeVisible()
  await expect(page.getByRole('button', { name: 'Mana grupa rudenī', exact: true })).toBeHidden()
  await said.getByRole('button', { name: 'Atsaukt darbību' }).click()
  await expect(page.getByText('Darbība atsaukta: dzēsa skatu.')).toBeVisible()
  if (!(await name.isVisible())) await menu.click()
  await expect(page.getByRole('button', { name: 'Mana grupa rudenī', exact: true })).toBeVisible()
})
