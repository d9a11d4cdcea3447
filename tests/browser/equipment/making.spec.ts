import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, test } from '../people/desk.ts'

const toMake = (name: string) => `Izveidot „${name}”`

test('a thing of a model and a kind that nobody has entered yet is entered in one go', async ({
  desk,
  page,
}) => {
  await page.goto(new URL('/equipment', page.url()).href)
  await page.getByRole('button', { name: 'Jauna vienība' }).first().click()
  const thing = page.getByRole('dialog', { name: 'Jauna vienība' })
  await thing.getByLabel('Inventāra Nr.').fill('DR-01')
  await thing.getByRole('combobox', { name: 'Modelis' }).fill('Lidotājs')
  await page.getByRole('option', { name: toMake('Lidotājs') }).click()

  const model = page.getByRole('dialog', { name: 'Jauns modelis' })
  await expect(model.getByLabel('Nosaukums')).toHaveValue('Lidotājs')
  await model.getByRole('combobox', { name: 'Veids' }).fill('Drons')
  await page.getByRole('option', { name: toMake('Drons') }).click()

  const kind = page.getByRole('dialog', { name: 'Jauns veids' })
  await expect(kind.getByRole('textbox', { name: 'Nosaukums', exact: true })).toHaveValue('Drons')
  expect(await seriousFindings(page)).toEqual([])
  await kind.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(kind).toHaveCount(0)
  await expect(model.getByRole('combobox', { name: 'Veids' })).toHaveValue('Drons')
  await model.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(model).toHaveCount(0)
  await expect(thing.getByRole('combobox', { name: 'Modelis' })).toHaveValue('Lidotājs')
  await expect(thing.getByLabel('Inventāra Nr.')).toHaveValue('DR-01')
  await thing.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(thing).toHaveCount(0)
  const { rows } = await desk.client.equipment.listItems({
    search: '',
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 0 },
    limit: 10,
  })
  expect(rows).toMatchObject([{ tag: 'DR-01', modelName: 'Lidotājs', categoryName: 'Drons' }])
})

test('what was begun in place and given up leaves the form as it was', async ({ desk, page }) => {
  expect(desk.recoveryKey).not.toBe('')
  await page.goto(new URL('/equipment', page.url()).href)
  await page.getByRole('button', { name: 'Jauna vienība' }).first().click()
  const thing = page.getByRole('dialog', { name: 'Jauna vienība' })
  await thing.getByLabel('Inventāra Nr.').fill('DR-02')
  await thing.getByRole('combobox', { name: 'Modelis' }).fill('Lidotājs')
  await page.getByRole('option', { name: toMake('Lidotājs') }).click()
  const model = page.getByRole('dialog', { name: 'Jauns modelis' })
  await model.getByRole('button', { name: 'Atcelt' }).click()
  await expect(model).toHaveCount(0)
  await expect(thing.getByLabel('Inventāra Nr.')).toHaveValue('DR-02')
  await expect(thing.getByRole('combobox', { name: 'Modelis' })).toHaveValue('')
})

test('something is reserved for somebody, and sent to them, who is entered on the way', async ({
  desk,
  page,
}) => {
  await page.goto(new URL('/equipment/reservations', page.url()).href)
  await page.getByRole('button', { name: 'Jauna rezervācija' }).first().click()
  const reservation = page.getByRole('dialog', { name: 'Jauna rezervācija' })
  await reservation.getByRole('combobox', { name: 'Kam' }).fill('Rita Vītola')
  await page.getByRole('option', { name: toMake('Rita Vītola') }).click()
  const person = page.getByRole('dialog', { name: 'Jauns cilvēks' })
  await expect(person.getByLabel('Uzvārds')).toHaveValue('Vītola')
  await person.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(person).toHaveCount(0)
  await expect(reservation.getByRole('combobox', { name: 'Kam' })).toHaveValue('Rita Vītola')
  const found = await desk.client.people.find({ text: 'vitola', limit: 5 })
  expect(found).toMatchObject([{ givenName: 'Rita', familyName: 'Vītola' }])

  await page.goto(new URL('/deliveries', page.url()).href)
  await page.getByRole('button', { name: 'Jauns sūtījums' }).first().click()
  const sending = page.getByRole('dialog', { name: 'Jauns sūtījums' })
  await sending.getByRole('button', { name: /Pievienot materiālu/ }).click()
  await sending.getByRole('combobox', { name: 'Materiāls' }).last().fill('Ābece')
  await page.getByRole('option', { name: toMake('Ābece') }).click()
  const material = page.getByRole('dialog', { name: 'Jauns materiāls' })
  await expect(material.getByLabel('Nosaukums')).toHaveValue('Ābece')
  await material.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(material).toHaveCount(0)
  await expect(sending.getByRole('combobox', { name: 'Materiāls' }).last()).toHaveValue('Ābece')
})
