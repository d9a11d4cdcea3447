import type { PersonInput } from '#shared/people/schema.ts'
import { expect, openNewPerson, test } from './desk.ts'

const anna: Partial<PersonInput> = {
  givenName: 'Anna',
  familyName: 'Kalniņa',
  birthDate: '1899-02-01',
  gender: 'female',
  contacts: [{ kind: 'phone', value: '20001234', note: '' }],
}

test('a changed surname is told on the page and in the history, and the old one still finds', async ({
  desk,
  page,
}) => {
  const id = await desk.enter(anna)
  await page.goto(new URL(`/people/${id}/edit`, page.url()).href)
  await page.getByLabel('Uzvārds').fill('Ozola')
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Anna Ozola' })).toBeVisible()
  await expect(page.getByText('agrāk Kalniņa')).toBeVisible()
  const history = page.getByRole('region', { name: 'Vēsture' })
  await expect(history.getByText('Labots')).toBeVisible()
  await expect(history.getByText('Uzvārds: Kalniņa → Ozola')).toBeVisible()
  await expect(history.getByText('Ilze Direktore').first()).toBeVisible()
  expect((await desk.client.people.find({ text: 'kalnina', limit: 5 })).length).toBe(1)

  await page.getByRole('alert').getByRole('button', { name: 'Atsaukt darbību' }).click()
  await expect(page.getByRole('heading', { name: 'Anna Kalniņa' })).toBeVisible()
  await expect(history.getByText('Atsaukts', { exact: true })).toBeVisible()
})

test('whoever is in the register already shows beside the form while it is filled in', async ({
  desk,
  page,
}) => {
  await desk.enter(anna)
  await openNewPerson(page)
  await page.getByLabel('Vārds', { exact: true }).fill('anna')
  await page.getByLabel('Uzvārds').fill('kalnina')
  await page.getByRole('button', { name: 'Pievienot saziņas veidu' }).click()
  await page.getByLabel('Numurs vai adrese').fill('20001234')
  const cards = page.getByRole('status').filter({ hasText: 'Vai tas nav jau reģistrā?' })
  await expect(cards.getByText('Anna Kalniņa')).toBeVisible()
  await expect(cards.getByText('sakrīt vārds un tālrunis')).toBeVisible()

  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByRole('alert').getByText(/Reģistrā jau ir Anna Kalniņa/)).toBeVisible()
  await page.getByRole('alert').getByRole('button', { name: 'Tas ir cits cilvēks' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'anna kalnina' })).toBeVisible()
  expect((await desk.client.people.find({ text: 'kalnina', limit: 5 })).length).toBe(2)
})

test('another person of the same name is dismissed once and then saved without a question', async ({
  desk,
  page,
}) => {
  await desk.enter(anna)
  await openNewPerson(page)
  await page.getByLabel('Vārds', { exact: true }).fill('Anna')
  await page.getByLabel('Uzvārds').fill('Kalniņa')
  await page.getByLabel('Dzimšanas datums').fill('1.2.1899')
  await page.getByRole('button', { name: 'Tas ir cits cilvēks' }).click()
  await expect(page.getByText('Vai tas nav jau reģistrā?')).toHaveCount(0)
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Kalniņa' })).toBeVisible()
})

test('what is wrong stands at its field in words, and nothing typed is lost', async ({
  desk,
  page,
}) => {
  expect(desk.client).toBeDefined()
  await openNewPerson(page)
  await page.getByLabel('Personas kods').fill('123')
  await page.getByLabel('Pasta indekss').fill('12')
  await page.getByRole('button', { name: 'Pievienot saziņas veidu' }).click()
  await page.getByLabel('Numurs vai adrese').fill('2000')
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByText('Šis lauks ir obligāts').first()).toBeVisible()
  await page.getByLabel('Uzvārds').fill('Ozols')
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByText('Personas kodā jābūt vienpadsmit cipariem').first()).toBeVisible()
  await expect(page.getByText(/Numuram trūkst ciparu/).first()).toBeVisible()
  await expect(page.getByText(/Latvijas pasta indeksā ir četri cipari/).first()).toBeVisible()
  await expect(page.getByLabel('Numurs vai adrese')).toHaveValue('2000')
})

test('a covered code is shown on purpose, and saving leaves it as it is', async ({
  desk,
  page,
}) => {
  const id = await desk.enter({ ...anna, personalCode: '321234-56789' })
  await page.goto(new URL(`/people/${id}`, page.url()).href)
  await expect(page.getByText('32••••-•••••').first()).toBeVisible()
  await page.getByRole('button', { name: 'Rādīt' }).click()
  await expect(page.getByText('321234-56789', { exact: true })).toBeVisible()

  await page.keyboard.press('e')
  await expect(page.getByLabel('Personas kods')).toHaveValue('32••••-•••••')
  await page.getByLabel('Pilsēta, pagasts').fill('Rīga')
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await desk.client.people.personalCode({ id })).code).toBe('321234-56789')
  const seen = await desk.client.journal.entries({ before: null, limit: 50 })
  expect(seen.filter(({ action }) => action === 'people.personalCode').length).toBe(2)
})

test('unsaved work comes back after the window was closed, up to the last letter', async ({
  desk,
  page,
  context,
}) => {
  expect(desk.client).toBeDefined()
  await openNewPerson(page)
  await page.getByLabel('Uzvārds').fill('Melnraksts')
  const address = page.url()
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByLabel('Uzvārds')).toHaveValue('Melnraksts')
  await expect(again.getByText(/Atjaunots nesaglabātais darbs/)).toBeVisible()
})

test('unsaved work comes back after the window was loaded anew at once', async ({ desk, page }) => {
  expect(desk.client).toBeDefined()
  await openNewPerson(page)
  await page.getByLabel('Uzvārds').fill('Melnraksts')
  await page.reload()
  await expect(page.getByLabel('Uzvārds')).toHaveValue('Melnraksts')
  await expect(page.getByText(/Atjaunots nesaglabātais darbs/)).toBeVisible()
})

test('a guardian is chosen or entered in place', async ({ desk, page }) => {
  const ward = await desk.enter({ givenName: 'Oto', familyName: 'Ozols', birthDate: '2020-05-05' })
  await page.goto(new URL(`/people/${ward}`, page.url()).href)
  await expect(page.getByText('Nepilngadīgajam vajag likumisko pārstāvi.')).toBeVisible()
  await page.getByRole('button', { name: 'Pievienot pārstāvi' }).click()
  await page.getByRole('combobox', { name: 'Pārstāvis' }).fill('Marta Ozola')
  await page.getByRole('option', { name: 'Izveidot „Marta Ozola”' }).click()
  const entering = page.getByRole('dialog', { name: 'Jauns cilvēks' })
  await expect(entering.getByLabel('Uzvārds')).toHaveValue('Ozola')
  await entering.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pievienot pārstāvi' }).click()
  await expect(page.getByRole('link', { name: 'Marta Ozola' })).toBeVisible()
  await expect(page.getByText('māte', { exact: true }).first()).toBeVisible()
})
