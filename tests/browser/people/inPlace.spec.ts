import { expect, test } from './desk.ts'

test('what was half typed of somebody made in place stands in no other person’s form, and a slip of the mouse loses nothing', async ({
  desk,
  page,
}) => {
  const ward = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', birthDate: '2020-05-05' })
  await page.goto(new URL(`/people/${ward}`, page.url()).href)
  await page.getByRole('button', { name: 'Pievienot pārstāvi' }).click()
  const picker = page.getByRole('combobox', { name: 'Pārstāvis' })
  const entering = page.getByRole('dialog', { name: 'Jauns cilvēks' })
  const makeInPlace = async (name: string): Promise<void> => {
    await picker.fill(name)
    await page.getByRole('option', { name: `Izveidot „${name}”` }).click()
  }

  await makeInPlace('Marta Ozola')
  await entering.getByLabel('Uzvārds').fill('Ozola-Liepa')
  await page.mouse.click(5, 300)
  await expect(entering.getByLabel('Uzvārds')).toHaveValue('Ozola-Liepa')
  await entering.getByRole('button', { name: 'Atcelt' }).click()
  await page.getByRole('button', { name: 'Paturēt melnrakstā' }).click()
  await expect(entering).toBeHidden()

  await makeInPlace('Juris Kalns')
  await expect(entering.getByLabel('Uzvārds')).toHaveValue('Kalns')
  await expect(entering.getByLabel('Vārds', { exact: true })).toHaveValue('Juris')
  await expect(entering.getByText(/Atjaunots nesaglabātais darbs/)).toBeHidden()
  await entering.getByRole('button', { name: 'Atcelt' }).click()
  await expect(entering).toBeHidden()

  await makeInPlace('Marta Ozola')
  await expect(entering.getByLabel('Uzvārds')).toHaveValue('Ozola-Liepa')
})
