import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { fileIncident, known, openFile } from '../../support/incidents.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'
import { at, choose, open, save } from './fileDesk.ts'

/** A fight of Anna and Oto, its file open in the window. */
async function openFight({ client, enter }: Desk, page: Page): Promise<{ id: string }> {
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', birthDate: '1990-02-03' })
  const oto = await enter({ givenName: 'Oto', familyName: 'Liepa', birthDate: '1991-02-03' })
  const filed = await fileIncident(client, {
    categories: ['physicalViolence'],
    facts: 'Annai uzbruka Oto Liepa. Annas tālrunis ir 26123456.',
    persons: [known(anna, 'possibleVictim'), known(oto, 'possibleOffender')],
  })
  if (!filed.ok) throw new Error(JSON.stringify(filed.refusal))
  await page.goto(at(page, `/incidents/${filed.value.id}`))
  await expect(page.getByRole('heading', { name: filed.value.number })).toBeVisible()
  return { id: filed.value.id }
}

test('the police are decided about, told, and answer; what was told wrongly is put right', async ({
  desk,
  page,
}) => {
  await openFight(desk, page)
  const deciding = await open(page, 'Lemt par ziņošanu', 'Lemt par ziņošanu')
  // Either way it is told why.
  await deciding.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(deciding.getByLabel('Iemesls')).toHaveAttribute('aria-invalid', 'true')
  await deciding.getByLabel('Iemesls').fill('Ir sāpes')
  await save(deciding)
  await expect(page.getByText('Jāziņo', { exact: true })).toBeVisible()
  const reported = await open(page, 'Ziņots', 'Ziņots')
  await reported.getByLabel('Iecirknis vai nodaļa').fill('Latgales iecirknis')
  await reported.getByLabel('Kas nodots').fill('Ziņojums\nEkrānuzņēmums')
  await save(reported)
  const answer = await open(page, 'Ierakstīt atbildi', 'Ierakstīt atbildi')
  await answer.getByLabel('Reģistrācijas numurs').fill('20/1234')
  await save(answer)
  await expect(page.getByText(/20\/1234/)).toBeVisible()

  // Not edited: another entry tells what was wrong.
  const wrong = page.getByRole('listitem').filter({ hasText: 'Latgales iecirknis' })
  await wrong.getByRole('button', { name: 'Labot', exact: true }).click()
  const correcting = page.getByRole('dialog', { name: 'Labot: Ziņots' })
  await correcting.getByLabel('Teksts').fill('Ziņots Rīgas iecirknim.')
  await save(correcting)
  await expect(wrong.getByText(/labots ar vēlāku ierakstu/)).toBeVisible()
  await expect(page.getByText('Ziņots Rīgas iecirknim.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('a task is given and done, and a wrong decision is put right in its own form', async ({
  desk,
  page,
}) => {
  await openFight(desk, page)
  const task = await open(page, 'Uzdot', 'Uzdot')
  await task.getByLabel('Kas darāms').fill('Piezvanīt Annai')
  await choose(task, 'Atbild', 'Ilze Direktore')
  await task.getByLabel('Termiņš').fill('31.12.2099')
  await save(task)
  await expect(page.getByText('nav izpildīts uzdevums „Piezvanīt Annai”')).toBeVisible()
  const finishing = await open(page, 'Izpildīts', /^Izpildīts/)
  await finishing.getByLabel('Rezultāts').fill('Sazvanīta')
  await save(finishing)
  await expect(page.getByText('nav izpildīts uzdevums „Piezvanīt Annai”')).toHaveCount(0)

  const deciding = await open(page, 'Lēmums', 'Lēmums')
  await deciding.getByLabel('Teksts').fill('Izteikt brīdinājumu Annai.')
  await save(deciding)
  await page.getByRole('button', { name: 'Labot', exact: true }).click()
  const correcting = page.getByRole('dialog', { name: 'Labot: Lēmums' })
  const text = correcting.getByLabel('Teksts')
  await expect(text).toHaveValue('Izteikt brīdinājumu Annai.')
  await text.fill('Izteikt brīdinājumu Oto.')
  await save(correcting)
  await expect(page.getByText('Izteikt brīdinājumu Annai.')).toBeVisible()
  await expect(page.getByText(/labo agrāku ierakstu/)).toBeVisible()

  // A scan of what was written by hand goes with the explanation.
  const asking = await open(page, 'Pieprasīt paskaidrojumu', 'Pieprasīt paskaidrojumu')
  await choose(asking, 'Persona', 'Anna Āboliņa')
  await save(asking)
  const statement = page.getByRole('listitem').filter({ hasText: 'pieņem Ilze Direktore' })
  await statement.getByRole('button', { name: 'Pievienot failu' }).click()
  const attaching = page.getByRole('dialog', { name: 'Pievienot failu: Anna Āboliņa' })
  await page.locator('input[type=file]').setInputFiles({
    name: 'skenejums.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('skenējums'),
  })
  await save(attaching)
  await expect(page.getByText(/^Anna Āboliņa · /)).toBeVisible()
})

test('the account without names is read and confirmed before it goes out', async ({
  desk,
  page,
}) => {
  await openFight(desk, page)
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Lietas izklāsts bez vārdiem' }).click()
  const preview = page.getByRole('dialog', { name: 'Lietas izklāsts bez vārdiem' })
  await expect(preview.getByText('Persona A: Anna Āboliņa')).toBeVisible()
  await expect(preview.getByText(/Persona A uzbruka Persona B/)).toBeVisible()
  await expect(preview.getByText(/26123456/)).toHaveCount(0)
  await preview.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(page.getByText(/^Vispirms izlasiet dokumentu/)).toBeVisible()
  await preview.getByLabel('Kas vēl jāsvītro').fill('uzbruka')
  await page.keyboard.press('Enter')
  await expect(preview.getByText(/Persona A \(svītrots\) Persona B/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await preview.getByLabel(/^Teksts ir izlasīts/).check()
  const saved = page.waitForEvent('download')
  await preview.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  expect((await saved).suggestedFilename()).toMatch(/^K-\d{4}-\d+-1\.pdf$/)
})

test('a colleague is let in and out again, and finds the file and loses it', async ({
  desk,
  page,
  office,
}) => {
  const { client, enter } = desk
  const person = await enter({ givenName: 'Līga', familyName: 'Vadītāja', parts: ['colleague'] })
  const invited = await client.staff.invite(once({ person, role: 'projectManager' }))
  if (!invited.ok) throw new Error(invited.refusal.reason)
  const { account, code } = invited.value
  const { id } = await openFight(desk, page)

  const others = await page.context().browser()?.newContext()
  const colleague = await others?.newPage()
  if (colleague === undefined) throw new Error('no second browser')
  await colleague.goto(await office.freshAddress())
  // The colleague chooses a password, and with it gets a key of their own.
  await colleague.getByText('Līga Vadītāja').first().click()
  await colleague.getByLabel(/kods/i).fill(code)
  for (const field of await colleague.locator('input[type=password]').all()) {
    await field.fill('zilā upe 23')
  }
  await colleague.keyboard.press('Enter')
  const areas = colleague.getByRole('navigation', { name: 'Galvenā izvēlne' })
  await expect(areas.getByRole('link', { name: 'Šodien' })).toBeVisible()
  await colleague.goto(at(colleague, `/incidents/${id}`))
  await expect(colleague.getByRole('heading', { name: 'Šādas lapas nav' })).toBeVisible()

  await page.getByRole('tab', { name: 'Kas lasa' }).click()
  const letting = await open(page, 'Ļaut lasīt', 'Ļaut lasīt')
  await choose(letting, 'Kolēģis', 'Līga Vadītāja')
  await choose(letting, 'Ko lasa', 'Visu lietu')
  await save(letting)
  await expect(page.getByText('Visu lietu · pievienots')).toBeVisible()
  await colleague.reload()
  await expect(colleague.getByText(/Annai uzbruka/)).toBeVisible()

  const row = page.getByRole('listitem').filter({ hasText: 'Līga Vadītāja' })
  await row.getByRole('button', { name: 'Izbeigt lasīšanu' }).click()
  const ending = page.getByRole('dialog', { name: /^Izbeigt lasīšanu/ })
  await expect(ending.getByText(/Rezerves kopijas, kas tapušas agrāk/)).toBeVisible()
  await ending.getByLabel('Iemesls').fill('Vairs nav vajadzīgs')
  await save(ending, 'Izbeigt lasīšanu')
  // What is on the colleague's screen goes by itself.
  await expect(colleague.getByText(/Annai uzbruka/)).toHaveCount(0)
  await expect(colleague.getByRole('heading', { name: 'Šādas lapas nav' })).toBeVisible()
  expect((await openFile(client, id)).integrity).toBe('sound')
  expect(account).not.toBe('')
  await others?.close()
})

test('a file whose stored text was changed opens with a red banner', async ({
  desk,
  page,
  office,
}) => {
  const { id } = await openFight(desk, page)
  const entered = await open(page, 'Lēmums', 'Lēmums')
  await entered.getByLabel('Teksts').fill('Brīdināt.')
  await save(entered)
  const database = new Sqlite(join(office.folder, 'norise.sqlite'))
  try {
    database.exec('drop trigger incident_entry_is_never_edited')
    database
      .prepare("update incident_entry set at = '2020-01-01T00:00:00.000Z' where incident_id = ?")
      .run(id)
  } finally {
    database.close()
  }
  await page.reload()
  await expect(
    page.getByRole('alert').getByText(/Integritātes pārbaude nav izturēta/),
  ).toBeVisible()
  await expect(page.getByText('Brīdināt.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Notikumu hronoloģija' }).click()
  await expect(page.getByText(/INTEGRITĀTES PĀRBAUDE NAV IZTURĒTA/).first()).toBeVisible()
})
