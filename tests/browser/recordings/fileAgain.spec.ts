import { expect, once, test } from '../people/desk.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { request } from '../../support/recordings.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const scan = { name: 'skenejums.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
const said = 'Skenējumu vai failu izvēlieties no jauna: tas netika paturēts.'

test('answers that are found again after the window went say that their scan must be chosen again', async ({
  desk: { client, enter },
  page,
}) => {
  const adult = {
    birthDate: '1990-02-03',
    contacts: [{ kind: 'phone' as const, value: '20005555', note: '' }],
  }
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa', ...adult })
  const oto = await enter({ givenName: 'Oto', familyName: 'Bērziņš', ...adult })
  const input = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const day = addDays(todayInRiga(systemClock), 1)
  const { id: session } = must(
    await client.timetable.createSession(once({ input: { ...emptySession, groupId: group, day } })),
  )
  const [id = ''] = must(
    await client.recordings.makeRequest(once({ input: request(anna, [session]) })),
  ).requests

  await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Pieprasījums' })
  const open = async () => {
    await pane.getByRole('button', { name: 'Ierakstīt atbildes' }).click()
    const grid = page.getByRole('dialog', { name: /^Atbildes/ })
    await expect(grid.getByRole('row', { name: /Oto Bērziņš/ })).toBeVisible()
    return grid
  }
  const grid = await open()
  await page.keyboard.press('j')
  const choose = async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      grid.getByLabel('Skenējums vai fails').click(),
    ])
    await chooser.setFiles(scan)
  }
  await choose()
  await expect(grid.getByText('skenejums.pdf')).toBeVisible()
  await expect(page.getByText(said)).toBeHidden()

  await page.reload()
  await open()
  await expect(grid.getByText(/Atjaunots nesaglabātais darbs/)).toBeVisible()
  await expect(grid.getByRole('button', { name: 'Saglabāt 1 atbildi' })).toBeVisible()
  await expect(grid.getByText(said)).toBeVisible()
  await choose()
  await expect(grid.getByText(said)).toBeHidden()

  // With nothing left behind nothing is said of a file.
  await grid.getByRole('button', { name: 'Atcelt' }).click()
  await expect(grid).toBeHidden()
  await open()
  await expect(grid.getByText(/Atjaunots nesaglabātais darbs/)).toBeHidden()
  await expect(grid.getByText(said)).toBeHidden()
})
