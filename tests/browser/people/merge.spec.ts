import { expect, test } from './desk.ts'

test('two records become one with the chosen values, and undo makes them two again', async ({
  desk,
  page,
}) => {
  const anna = { givenName: 'Anna', familyName: 'Kalniņa', town: 'Rīga' }
  const first = await desk.enter({
    ...anna,
    contacts: [{ kind: 'phone', value: '20001234', note: '' }],
  })
  await desk.enter({
    ...anna,
    town: 'Jelgava',
    note: 'Zvanīt vakaros.',
    contacts: [{ kind: 'email', value: 'anna@example.lv', note: '' }],
  })
  for (const town of ['Rīga', 'Jelgava']) {
    await page
      .getByRole('row', { name: new RegExp(town) })
      .getByRole('rowheader')
      .click({ modifiers: ['Control'] })
  }
  await page.getByRole('button', { name: 'Apvienot…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Apvienot divus ierakstus' })
  await expect(dialog.getByRole('row', { name: /Piezīmes/ })).toHaveCount(0)
  await dialog.getByRole('radio', { name: 'Jelgava' }).check()
  await dialog.getByRole('button', { name: 'Apvienot', exact: true }).click()

  const pane = page.getByRole('region', { name: 'Par cilvēku' })
  await expect(pane.getByText('20 001 234')).toBeVisible()
  await expect(pane.getByText('anna@example.lv')).toBeVisible()
  await expect(pane.getByText('Zvanīt vakaros.')).toBeVisible()
  const kept = await desk.client.people.get({ id: first })
  expect(kept.town).toBe('Jelgava')
  expect((await desk.client.people.find({ text: 'kalnina', limit: 5 })).length).toBe(1)

  await page.getByRole('alert').getByRole('button', { name: 'Atsaukt darbību' }).click()
  await expect
    .poll(async () => (await desk.client.people.find({ text: 'kalnina', limit: 5 })).length)
    .toBe(2)
})
