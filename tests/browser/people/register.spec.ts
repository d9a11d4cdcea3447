import { expect, openNewPerson, test } from './desk.ts'

const rowOf = (name: string) => ({ name: new RegExp(name) })

test('somebody is entered by mouse and stands on a page of their own', async ({ desk, page }) => {
  await page.getByRole('button', { name: 'Jauns cilvēks' }).click()
  await page.getByLabel('Vārds', { exact: true }).fill('Līga')
  await page.getByLabel('Uzvārds').fill('Čakste')
  await page.getByRole('button', { name: 'Pievienot saziņas veidu' }).click()
  await page.getByLabel('Numurs vai adrese').fill('20 001 234')
  await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()

  await expect(page.getByRole('heading', { name: 'Līga Čakste' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Zvanīt: 20 001 234' })).toBeVisible()
  await expect(page.getByText('Nav zināms, vai pilngadīgs')).toBeVisible()
  await expect(page.getByText('Līga Čakste: ierakstīts reģistrā.')).toBeVisible()
  const found = await desk.client.people.find({ text: 'cakste', limit: 5 })
  expect(found.map(({ phone }) => phone)).toEqual(['+37120001234'])
})

test('somebody is entered, found, opened and changed by keyboard alone', async ({ desk, page }) => {
  await desk.enter({ givenName: 'Oto', familyName: 'Ozols' })
  await openNewPerson(page)
  await expect(page.getByLabel('Vārds', { exact: true })).toBeFocused()
  await page.keyboard.type('Žanna')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Bērziņa')
  await page.keyboard.press('Tab')
  // 010299-00008 was born on 1 February 1899: the eighteen-hundreds have no living people.
  await page.keyboard.type('01029900008')
  await expect(page.getByLabel('Dzimšanas datums')).toHaveValue('01.02.1899.')
  await expect(page.getByText('Nolasīts no personas koda.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const doubt = page.getByRole('alert').getByRole('button', { name: 'Kods nolasīts no dokumenta' })
  await expect(page.getByRole('heading', { name: 'Žanna Bērziņa' }).or(doubt)).toBeVisible()
  if (await doubt.isVisible()) {
    await doubt.focus()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'Žanna Bērziņa' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Meklēt un darīt' })).toBeFocused()
  await page.keyboard.type('ozo')
  await expect(page.getByRole('option', { name: 'Oto Ozols' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Oto Ozols' })).toBeVisible()
  await page.keyboard.press('e')
  await page.getByLabel('Pilsēta, pagasts').focus()
  await page.keyboard.type('Cēsis')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cēsis').first()).toBeVisible()
})

test('letters without marks and any four digits of a phone find people', async ({ desk, page }) => {
  await desk.enter({
    givenName: 'Jānis',
    familyName: 'Bērziņš',
    contacts: [{ kind: 'phone', value: '20001042', note: '' }],
  })
  await desk.enter({ givenName: 'Ūdis', familyName: 'Ozols' })
  const search = page.getByRole('searchbox').or(page.getByPlaceholder('Vārds, tālrunis'))
  await page.keyboard.press('/')
  await page.keyboard.type('berzins')
  await expect(page.getByRole('row', rowOf('Bērziņš'))).toBeVisible()
  await expect(page.getByRole('row', rowOf('Ozols'))).toHaveCount(0)
  await search.first().fill('0104')
  await expect(page.getByRole('row', rowOf('Bērziņš'))).toBeVisible()
  await expect(page.getByRole('row', rowOf('Ozols'))).toHaveCount(0)
})

test('Enter opens the pane, a second Enter the page, Esc closes the pane', async ({
  desk,
  page,
}) => {
  await desk.enter({ givenName: 'Ērika', familyName: 'Āboliņa', town: 'Rīga' })
  const row = page.getByRole('row', rowOf('Āboliņa'))
  await row.getByRole('rowheader').click()
  const pane = page.getByRole('region', { name: 'Par cilvēku' })
  await expect(pane.getByRole('heading', { name: 'Ērika Āboliņa' })).toBeVisible()
  await expect(page).toHaveURL(/open=/)
  await page.keyboard.press('Escape')
  await expect(pane).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(pane).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ērika Āboliņa' })).toBeVisible()
  await page.goBack()
  await expect(pane).toBeVisible()
})

test('archived people leave the list, are in the archive, and come back by undo', async ({
  desk,
  page,
}) => {
  await desk.enter({ givenName: 'Ūdis', familyName: 'Ozols' })
  const row = page.getByRole('row', rowOf('Ozols'))
  await row.getByRole('rowheader').click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Arhivēt' }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Arhīvs' }).click()
  await expect(row).toBeVisible()
  await page.getByRole('button', { name: 'Arhīvs' }).click()
  await page.getByText('Ūdis Ozols: pārcelts arhīvā.').waitFor()
  await page.getByRole('alert').getByRole('button', { name: 'Atsaukt darbību' }).click()
  await expect(row).toBeVisible()
})

test('whoever works with the program is not archived, and the message says who, until the window is locked', async ({
  desk,
  page,
}) => {
  expect(desk.client).toBeDefined()
  await page
    .getByRole('row', rowOf('Direktore'))
    .getByRole('rowheader')
    .click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Arhivēt' }).click()
  const message = page.getByText(/Nevar arhivēt: Ilze Direktore/)
  await expect(message).toBeVisible()
  // A message is for whoever was at the desk: the lock takes it away, and it does not come again.
  await page.keyboard.press('Alt+l')
  await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
  await expect(message).toBeHidden()
  await page.getByLabel('Parole', { exact: true }).fill('zaļā pļava 17')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
  await expect(message).toBeHidden()
})

test('e changes the row at hand, the form tells its keys, and a list left at once keeps its columns', async ({
  desk,
  page,
}) => {
  await desk.enter({ givenName: 'Ūdis', familyName: 'Ozols' })
  const row = page.getByRole('row', rowOf('Ozols'))
  await expect(row).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeVisible()
  await page.getByRole('button', { name: 'Kolonnas un rindas' }).click()
  await page.getByRole('checkbox', { name: 'Tālrunis' }).uncheck()
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('grid', { name: 'Dalībnieku saraksts' })).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('columnheader', { name: 'Uzvārds', exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Tālrunis', exact: true })).toHaveCount(0)
  await row.getByRole('rowheader').click({ modifiers: ['Control'] })
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Uzvārds' })).toHaveValue('Ozols')
  await expect(page.getByRole('button', { name: 'Saglabāt', exact: true })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+Enter Control+S',
  )
})

test('a view keeps filter and columns in the office', async ({ desk, page }) => {
  await desk.enter({ givenName: 'Ūdis', familyName: 'Ozols', town: 'Cēsis' })
  await page.getByLabel('Filtrs: Pilsēta, pagasts').fill('cesis')
  await expect(page.getByRole('row', rowOf('Direktore'))).toHaveCount(0)
  await page.getByRole('button', { name: 'Visi ieraksti' }).click()
  await page.getByPlaceholder('Saglabāt kā skatu…').fill('Cēsinieki')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await desk.client.workspace.views({ list: 'people' })).map((v) => v.name))
    .toEqual(['Cēsinieki'])
  const [view] = await desk.client.workspace.views({ list: 'people' })
  expect(view?.query.filters).toEqual({ town: { kind: 'text', text: 'cesis' } })
})
