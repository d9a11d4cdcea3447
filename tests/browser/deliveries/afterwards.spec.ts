import { readFile } from 'node:fs/promises'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { reportAbsence } from '../../support/absences.ts'
import { record, send } from '../../support/deliveries.ts'
import { enterMaterial } from '../../support/materials.ts'
import { readPdf } from '../../support/readPdf.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const today = todayInRiga(systemClock)

/** A group of two with a session today, both with e-mail, and a handout. */
async function prepare({ client, enter }: Desk) {
  const mail = (value: string) => [{ kind: 'email' as const, value, note: '' }]
  const anna = await enter({
    givenName: 'Anna',
    familyName: 'Āboliņa',
    contacts: mail('anna@example.com'),
  })
  const oto = await enter({
    givenName: 'Oto',
    familyName: 'Bērziņš',
    contacts: mail('oto@example.com'),
  })
  const course = { name: 'Lietvedība', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rudens grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const { id: session } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: today } }),
    ),
  )
  const sheet = await enterMaterial(client, { name: 'Darba lapa', kind: 'handout' })
  return { anna, oto, group, session, sheet }
}

test('the materials of a session go to everybody as each prefers, to who missed it electronically', async ({
  desk,
  page,
}) => {
  const { anna, session } = await prepare(desk)
  must(await reportAbsence(desk.client, anna, session))
  const wish = { person: anna, revision: null, channel: 'inPerson' as const, locker: null }
  must(await desk.client.lockers.setPreference(once({ ...wish, confirmed: false })))
  await page.goto(new URL(`/timetable?open=${session}`, page.url()).href)
  await page.getByRole('button', { name: 'Nosūtīt nodarbības materiālus…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sūtījumi grupai' })
  const sheet = page.getByRole('option', { name: /Darba lapa/ })
  await dialog.getByLabel('Pievienot materiālu').click()
  await sheet.click()
  await expect(dialog.getByRole('row', { name: /Anna Āboliņa/ })).toContainText('Klātienē')
  await expect(dialog.getByRole('row', { name: /Oto Bērziņš/ })).toContainText(
    'Vēlamais veids nav zināms',
  )
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Tikai 1 kavētājam…' }).click()
  await dialog.getByLabel('Pievienot materiālu').click()
  await sheet.click()
  await expect(dialog.getByRole('row', { name: /Anna Āboliņa/ })).toContainText('E-pasts')
  await expect(dialog.getByRole('row', { name: /Oto Bērziņš/ })).toBeHidden()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Sagatavot 1 sūtījumu' }).click()
  await expect(dialog.getByText('Sagatavots 1 sūtījums.')).toBeVisible()
})

test('what is handed over in person is signed for on a receipt of its own number', async ({
  desk,
  page,
}) => {
  const { anna, sheet } = await prepare(desk)
  const materials = [{ material: sheet, quantity: 1 }]
  const appointment = { day: today, time: '15:30' }
  const { id, code } = must(
    await send(desk.client, anna, { channel: 'inPerson', appointment, materials }),
  )
  await page.goto(new URL(`/deliveries?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Saņemšanas apliecinājums…' }).click()
  const paper = page.getByRole('dialog', { name: 'Materiālu saņemšanas apliecinājums' })
  await expect(paper.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
  await expect(paper.getByRole('img', { name: 'Sagatavo priekšskatījumu' })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await paper.getByRole('button', { name: 'Saglabāt' }).click()
  const { text } = await readPdf(new Uint8Array(await readFile(await (await download).path())))
  for (const said of ['Anna Āboliņa', 'Darba lapa', code]) expect(text).toContain(said)
  await expect(paper).toBeHidden()
})

test('what is being written of a delivery is not lost by a slip, and says who took it', async ({
  desk,
  page,
}) => {
  const { anna, sheet } = await prepare(desk)
  const materials = [{ material: sheet, quantity: 1 }]
  const appointment = { day: today, time: '15:30' }
  const { id } = must(
    await send(desk.client, anna, { channel: 'inPerson', appointment, materials }),
  )
  await page.goto(new URL(`/deliveries?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Cits stāvoklis…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kas notika ar sūtījumu' })
  await dialog.getByRole('combobox', { name: 'Stāvoklis' }).click()
  await page.getByRole('option', { name: 'Izsniegts', exact: true }).click()
  await dialog
    .getByRole('textbox', { name: 'Kurš saņēma, ja ne pats dalībnieks' })
    .fill('Ilze Āboliņa')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Paturēt melnrakstā' }).click()
  await expect(dialog).toBeHidden()

  await pane.getByRole('button', { name: 'Cits stāvoklis…' }).click()
  await expect(
    dialog.getByRole('textbox', { name: 'Kurš saņēma, ja ne pats dalībnieks' }),
  ).toHaveValue('Ilze Āboliņa')
  await dialog.getByRole('button', { name: 'Ierakstīt' }).click()
  await expect(dialog.getByText('Ierakstiet, kas saņēmējs ir dalībniekam.').first()).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Kas tas ir dalībniekam' }).fill('māte')
  await dialog.getByRole('button', { name: 'Ierakstīt' }).click()
  await expect(dialog).toBeHidden()
  await expect(pane).toContainText('Ilze Āboliņa')
  await expect(pane).toContainText('māte')
})

test('a delivery leaves the parcel that it shares, and gets one of its own', async ({
  desk,
  page,
}) => {
  const { anna, oto, sheet } = await prepare(desk)
  const materials = [{ material: sheet, quantity: 1 }]
  const address = 'Meža iela 1, Cēsis, LV-4101'
  const one = must(await send(desk.client, anna, { channel: 'post', address, materials }))
  const two = must(await send(desk.client, oto, { channel: 'post', address, materials }))
  must(await desk.client.deliveries.join(once({ into: one.id, deliveries: [two.id] })))
  await page.goto(new URL(`/deliveries?open=${two.id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await expect(pane).toContainText(`Vienā pakā ar ${one.code}`)
  await pane.getByRole('button', { name: 'Izņemt no kopīgās pakas' }).click()
  await expect(page.getByText('Sūtījumam ir sava paka.')).toBeVisible()
  await expect(pane).not.toContainText('Vienā pakā')
})

test('an office without prices sees how many parcels were collected in time, and no money', async ({
  desk,
  page,
}) => {
  const { anna, sheet, group } = await prepare(desk)
  const materials = [{ material: sheet, quantity: 1 }]
  const address = 'Meža iela 1, Cēsis, LV-4101'
  const input = { channel: 'post' as const, address, materials, group }
  const { id } = must(await send(desk.client, anna, input))
  for (const status of ['packed', 'handedOver', 'ready', 'collected'] as const) {
    must(await record(desk.client, [id], status))
  }
  await page.goto(new URL('/deliveries/costs', page.url()).href)
  const table = page.getByRole('table', { name: 'Sūtīšanas izmaksas' })
  await expect(table.getByRole('row', { name: /Rudens grupa/ })).toContainText('100 %')
  await expect(table.getByRole('columnheader', { name: 'Ar PVN' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Eksportēt CSV' })).toBeHidden()
  await expect(page.getByText('€')).toBeHidden()
  expect(await seriousFindings(page)).toEqual([])
})
