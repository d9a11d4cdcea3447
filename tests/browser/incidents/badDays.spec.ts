import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { emptyGroup } from '../../../src-shared/courses/schema.ts'
import { emptySession } from '../../../src-shared/timetable/schema.ts'
import { fileIncident, openFile } from '../../support/incidents.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'
import { at } from './fileDesk.ts'

const sure = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('whoever’s key is gone is told so, and the recovery key gives it back', async ({
  desk: { client, recoveryKey },
  page,
  office,
}) => {
  const { id, number } = sure(await fileIncident(client, { facts: 'Redzēju strīdu gaitenī.' }))
  const database = new Sqlite(join(office.folder, 'norise.sqlite'))
  try {
    // What was sealed for the reader is gone; what was sealed for the recovery key is there.
    database
      .prepare("delete from incident_seal where incident_id = ? and account_id <> 'recovery'")
      .run(id)
  } finally {
    database.close()
  }
  await page.goto(at(page, `/incidents/${id}`))
  await expect(
    page.getByRole('heading', { name: `Jūsu atslēga šo lietu neatver: ${number}` }),
  ).toBeVisible()
  await expect(page.getByText('Redzēju strīdu gaitenī.')).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  const key = page.getByLabel('Biroja atgūšanas atslēga')
  const recover = page.getByRole('button', { name: 'Atgūt piekļuvi' })
  await key.fill('ABCD')
  await recover.click()
  await expect(page.getByText('Atgūšanas atslēga ir pārrakstīta ar kļūdu.')).toBeVisible()
  await key.fill(recoveryKey)
  await recover.click()
  await expect(page.getByText('Redzēju strīdu gaitenī.')).toBeVisible()
})

test('a file that changed on the disk is not given out, and its incident says so, on paper too', async ({
  desk: { client },
  page,
  office,
}) => {
  const { id } = sure(await fileIncident(client, { facts: 'Redzēju strīdu gaitenī.' }))
  const { revision } = await openFile(client, id)
  const file = new File(['attēls'], 'ekrāns.txt', { type: 'text/plain' })
  const input = { file, capturedOn: null, source: '', statement: null }
  const { made } = sure(await client.incidents.attach(once({ id, revision, input })))
  const database = new Sqlite(join(office.folder, 'norise.sqlite'))
  try {
    const triggers = database
      .prepare<[], { name: string }>(
        "select name from sqlite_schema where type = 'trigger' and tbl_name = 'incident_cipher'",
      )
      .all()
    for (const { name } of triggers) database.exec(`drop trigger ${name}`)
    database
      .prepare(
        `update incident_cipher set bytes = randomblob(length(bytes)) where sealed_id =
         (select content_id from incident_attachment where id = ?)`,
      )
      .run(made)
  } finally {
    database.close()
  }
  await page.goto(at(page, `/incidents/${id}`))
  await page
    .getByRole('listitem')
    .filter({ hasText: 'ekrāns.txt' })
    .getByRole('button', { name: 'Saglabāt' })
    .click()
  await expect(
    page.getByText('Fails nav tas, kas tika noglabāts, tāpēc to neizsniedz.'),
  ).toBeVisible()
  await expect(
    page.getByRole('alert').getByText(/Integritātes pārbaude nav izturēta/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Dokumenti', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Notikumu hronoloģija' }).click()
  await expect(page.getByText(/INTEGRITĀTES PĀRBAUDE NAV IZTURĒTA/).first()).toBeVisible()
})

test('a removal from a session begins the report that it asks for', async ({
  desk: { client, enter },
  page,
}) => {
  const oto = await enter({ givenName: 'Oto', familyName: 'Liepa', birthDate: '1991-02-03' })
  const course = sure(
    await client.courses.createCourse(
      once({
        input: { name: 'Valoda', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const group = sure(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'V-1', courseId: course } }),
    ),
  ).id
  sure(
    await client.courses.enrol(
      once({ group, people: { kind: 'rows', ids: [oto] }, state: 'applied', since: null }),
    ),
  )
  const session = sure(
    await client.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2025-03-04' } }),
    ),
  ).id
  sure(
    await client.timetable.noteRemoval(
      once({
        session,
        input: {
          person: oto,
          at: '09:40',
          reason: 'offensiveLanguage',
          removedBy: null,
          tutorDay: null,
          tutorTime: null,
          note: 'Rakstīja apvainojumus tērzētavā.',
        },
      }),
    ),
  )
  await page.goto(at(page, `/timetable?open=${session}`))
  await page
    .getByRole('region', { name: 'Atslēgšana no nodarbības' })
    .getByRole('link', { name: 'Pierakstīt konfliktsituāciju' })
    .click()
  await expect(page.getByLabel('Kas redzēts un dzirdēts')).toHaveValue(
    'Rakstīja apvainojumus tērzētavā.',
  )
  await expect(page.getByLabel('Personu aizskaroši izteicieni')).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'Persona' })).toHaveValue(/Oto Liepa/)
  await page.getByRole('button', { name: 'Pierakstīt', exact: true }).click()
  await expect(page.getByRole('heading', { name: /Pierakstīts: K-/ })).toBeVisible()
})
