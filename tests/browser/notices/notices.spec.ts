import { readFileSync } from 'node:fs'
import { emptySession, noGrounds } from '#shared/timetable/schema.ts'
import { expect, once, test } from '#tests/browser/people/desk.ts'
import { seriousFindings } from '#tests/browser/frame/seriousFindings.ts'
import { openGroup } from './group.ts'

test('a change of room, from the published timetable to everybody told', async ({ desk, page }) => {
  const { group, session } = await openGroup(desk)
  const goTo = (path: string) => page.goto(new URL(path, page.url()).href)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await goTo(`/courses/${group}?tab=notices`)
  await button('Publicēt sarakstu').click()
  await expect(button(/Nodarbību saraksts, 1\. redakcija/)).toContainText(
    'Vēl jāpaziņo 2 cilvēkiem',
  )
  await button('Paziņots visiem (2)').click()
  await expect(button(/1\. redakcija/)).toContainText('Paziņots visiem')

  await goTo(`/timetable?open=${session}`)
  await button('Mainīt vietu…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Telpa').fill('305')
  await dialog.getByRole('button', { name: 'Mainīt', exact: true }).click()
  await expect(dialog).toBeHidden()

  await goTo(`/courses/${group}?tab=notices`)
  const change = button(/Izmaiņas nodarbību sarakstā, 2\. redakcija/)
  await expect(change).toContainText('Vēl jāpaziņo 2 cilvēkiem')
  await expect(page.getByText(/telpa: 305/).first()).toBeVisible()
  const anna = page.getByRole('row', { name: /Anna Liepa/ })
  await expect(anna.getByRole('link', { name: 'anna@example.com' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Oto Ozols/ })).toContainText('20 001 234')
  expect(await seriousFindings(page)).toEqual([])

  await button('Zvanu saraksts').click()
  const calls = page.getByRole('dialog', { name: 'Zvanu saraksts: Rīta grupa' })
  await expect(calls.getByRole('button', { name: 'Drukāt' })).toBeEnabled()
  const list = page.waitForEvent('download')
  await calls.getByRole('button', { name: 'Saglabāt' }).click()
  // Nobody's name is in the name of the file.
  expect((await list).suggestedFilename()).toMatch(/^zvanu-saraksts \d{4}-\d{2}-\d{2}\.pdf$/u)
  await calls.getByRole('button', { name: 'Aizvērt' }).click()

  await anna.getByRole('button', { name: 'Teksts' }).click()
  const text = page.getByRole('dialog', { name: 'Teksts: Anna Liepa' })
  await expect(text).toContainText('Rīta grupa')
  await expect(text).toContainText('telpa: 305')
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await text.getByRole('button', { name: 'E-pasta fails' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('pazinojums-001.eml')
  expect(readFileSync(await saved.path(), 'utf8')).toContain('To: Anna Liepa <anna@example.com>')
  await page.keyboard.press('Escape')
  await expect(text).toBeHidden()

  await anna.getByRole('checkbox').check()
  await button('Paziņots izvēlētajiem (1)').click()
  await expect(anna).toContainText('Paziņots laikā')
  await expect(change).toContainText('Vēl jāpaziņo 1 cilvēkam')
  await button('Paziņots e-klasē').click()
  await expect(change).toContainText('Paziņots visiem')
  await expect(page.getByRole('row', { name: /Oto Ozols/ })).toContainText('E-klase')
  await expect(page.getByRole('row', { name: /Oto Ozols/ })).toContainText('Ilze Direktore')
})

test('something else is told to a group, and marking it is taken back', async ({ desk, page }) => {
  const { group } = await openGroup(desk)
  await page.goto(new URL(`/courses/${group}?tab=notices`, page.url()).href)
  await page.getByRole('button', { name: 'Jauns paziņojums' }).click()
  const dialog = page.getByRole('dialog', { name: 'Jauns paziņojums' })
  await dialog.getByLabel('Temats').fill('Līdzi jāņem pase')
  await dialog.getByLabel('Teksts').fill('Pirmajā nodarbībā pārbaudīsim personas datus.')
  await dialog.getByRole('button', { name: 'Sagatavot' }).click()
  await expect(dialog).toBeHidden()
  const notice = page.getByRole('button', { name: /Līdzi jāņem pase/ })
  await expect(notice).toContainText('Vēl jāpaziņo 2 cilvēkiem')
  await page
    .getByRole('row', { name: /Oto Ozols/ })
    .getByRole('button', { name: 'Paziņots', exact: true })
    .click()
  await expect(notice).toContainText('Vēl jāpaziņo 1 cilvēkam')
  await page.getByRole('alert').getByRole('button', { name: 'Atsaukt darbību' }).last().click()
  await expect(notice).toContainText('Vēl jāpaziņo 2 cilvēkiem')
})

test('the prepared text is worded anew for all who read it, and people were told yesterday', async ({
  desk,
  page,
}) => {
  const { group } = await openGroup(desk)
  await page.goto(new URL(`/courses/${group}?tab=notices`, page.url()).href)
  await page.getByRole('button', { name: 'Publicēt sarakstu' }).click()
  const anna = page.getByRole('row', { name: /Anna Liepa/ })
  await anna.getByRole('button', { name: 'Teksts' }).click()
  const message = page.getByRole('dialog', { name: 'Teksts: Anna Liepa' })
  await message.getByRole('button', { name: 'Labot tekstu' }).click()
  await message.getByRole('textbox', { name: /^Teksts/ }).fill('Gaidīsim otrdien, 101. telpā!')
  await page.keyboard.press('Control+s')
  await expect(message).toContainText('Tekstu labojis birojs')
  await expect(message).toContainText('Gaidīsim otrdien, 101. telpā!')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  const oto = page.getByRole('row', { name: /Oto Ozols/ })
  await oto.getByRole('button', { name: 'Teksts' }).click()
  const other = page.getByRole('dialog', { name: 'Teksts: Oto Ozols' })
  await expect(other).toContainText('Gaidīsim otrdien, 101. telpā!')
  await other.getByRole('button', { name: 'Atjaunot sagatavoto' }).click()
  await expect(other).toContainText('telpa: 101')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Paziņots agrāk…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paziņots 2 cilvēkiem' })
  await dialog.getByLabel('Datums').fill('1.1.2090')
  await dialog.getByRole('button', { name: 'Atzīmēt' }).click()
  await expect(dialog).toContainText('Datums ir nākotnē')
  await dialog.getByLabel('Datums').fill('2.3.2025')
  await dialog.getByLabel('Laiks').fill('9:15')
  await dialog.getByRole('button', { name: 'Atzīmēt' }).click()
  await expect(dialog).toBeHidden()
  await expect(oto).toContainText('02.03.2025. 09.15')
  await expect(anna).toContainText('Paziņots laikā')
})

test('a notice that changes while it is noted who was told is said to have changed', async ({
  desk,
  page,
}) => {
  const { group, session } = await openGroup(desk)
  await page.goto(new URL(`/courses/${group}?tab=notices`, page.url()).href)
  await page.getByRole('button', { name: 'Publicēt sarakstu' }).click()
  await page.getByRole('button', { name: 'Paziņots agrāk…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paziņots 2 cilvēkiem' })
  await expect(dialog.getByLabel('Laiks')).toBeVisible()
  await expect(dialog).not.toContainText('paziņojums ir mainījies')
  const moved = await desk.client.timetable.changePlace(
    once({
      of: { kind: 'all' as const },
      selection: { kind: 'rows' as const, ids: [session] },
      grounds: noGrounds,
      place: { mode: 'onSite' as const, room: '202', link: '' },
    }),
  )
  expect(moved.ok).toBe(true)
  await expect(dialog).toContainText('paziņojums ir mainījies')
  await dialog.getByRole('button', { name: 'Atzīmēt' }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row', { name: /Anna Liepa/ })).not.toContainText('Paziņots laikā')
})

test('what is still to be told stands in a list of all groups, and leaves it when everybody knows', async ({
  desk,
  page,
}) => {
  const { group } = await openGroup(desk)
  await page.goto(new URL(`/courses/${group}?tab=notices`, page.url()).href)
  await page.getByRole('button', { name: 'Publicēt sarakstu' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Paziņojumi' }).click()
  const row = page.getByRole('row', { name: /Rīta grupa/ })
  await expect(row).toContainText('Nodarbību saraksts, 1. redakcija')
  await expect(row).toContainText('Vēl jāpaziņo 2 cilvēkiem')
  await row.dblclick()
  const pane = page.getByRole('region', { name: 'Paziņojums' })
  await expect(pane).toContainText('Anna Liepa')
  expect(await seriousFindings(page)).toEqual([])
  await pane.getByRole('button', { name: 'Paziņots visiem (2)' }).click()
  await expect(pane).toContainText('Paziņots laikā')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Par visu ir paziņots')).toBeVisible()
})

test('a reminder is prepared at the session, and waits in the list of notices', async ({
  desk,
  page,
}) => {
  const { session } = await openGroup(desk)
  await page.goto(new URL(`/timetable?open=${session}`, page.url()).href)
  await page.getByRole('button', { name: 'Atgādināt par nodarbību' }).click()
  await expect(
    page.getByRole('heading', { name: /Atgādinājums par nodarbību: otrdiena, 05\.03\.2030\./ }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Paziņots visiem (2)' }).click()
  await expect(page.getByText('Paziņots visiem', { exact: true })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('a consultation that is somebody else’s now says to each what it is to them', async ({
  desk,
  page,
}) => {
  const { group, anna, oto } = await openGroup(desk)
  const { client } = desk
  const input = {
    ...emptySession,
    groupId: group,
    day: '2030-03-06',
    kind: 'consultation' as const,
    mode: 'onSite' as const,
    room: '204',
    people: [anna],
  }
  const entered = await client.timetable.createSession(once({ input }))
  if (!entered.ok) throw new Error('refused')
  const { id } = entered.value
  await page.goto(new URL(`/courses/${group}?tab=notices`, page.url()).href)
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  await button('Publicēt sarakstu').click()
  await button('Paziņots visiem (2)').click()
  await expect(button(/1\. redakcija/)).toContainText('Paziņots visiem')

  const { revision } = await client.timetable.getSession({ id })
  const invited = { ...input, people: [oto] }
  const updated = await client.timetable.updateSession(once({ id, revision, input: invited }))
  expect(updated.ok).toBe(true)
  await page.reload()
  await expect(button(/2\. redakcija/)).toContainText('Vēl jāpaziņo 2 cilvēkiem')
  const toBoth = page.getByText(/^Mainīta: .*06\.03\.2030/u)
  const saidTo = (name: string) =>
    page.getByText(`Atsevišķi – ${name}:`, { exact: true }).locator('..').getByRole('listitem')
  await expect(toBoth).toBeVisible()
  await expect(saidTo('Anna Liepa')).toHaveText(/nav paredzēta: .*06\.03\.2030/u)
  await expect(saidTo('Oto Ozols')).toHaveText(/^Papildu nodarbība: .*telpa: 204/u)
  expect(await seriousFindings(page)).toEqual([])

  // Anna, who still waits alone, hears what it is to her, not what was said to both.
  await page
    .getByRole('row', { name: /Oto Ozols/ })
    .getByRole('button', { name: 'Paziņots', exact: true })
    .click()
  await expect(page.getByText('1 cilvēkam, kas zina 1. redakciju:')).toBeVisible()
  await expect(page.getByText(/nav paredzēta: .*06\.03\.2030/u)).toBeVisible()
  await expect(toBoth).toBeHidden()
})
