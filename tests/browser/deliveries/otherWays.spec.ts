import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { weeksToPrepare } from '#shared/deliveries/packetWeek.ts'
import { record, send } from '../../support/deliveries.ts'
import { enterMaterial } from '../../support/materials.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const today = todayInRiga(systemClock)
const annaIs = {
  givenName: 'Anna',
  familyName: 'Āboliņa',
  contacts: [{ kind: 'email' as const, value: 'anna@example.com', note: '' }],
}

test('a packet of the week is made from Today, handed out, and its feedback noted', async ({
  desk,
  page,
}) => {
  const { client, enter } = desk
  const anna = await enter(annaIs)
  const course = { name: 'Lietvedība', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rudens grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const said = {
    answer: 'needs' as const,
    reason: '',
    toldOn: null,
    instead: 'weeklyPacket' as const,
  }
  must(
    await client.equipment.noteNeeds(once({ group, people: [anna], kinds: ['internet'], ...said })),
  )
  const id = await enterMaterial(client, { name: 'Darba lapas' })
  const weeks = weeksToPrepare(today)
  const week = weeks.at(-1) ?? ''
  must(await client.materials.tie(once({ id, to: { kind: 'week' as const, group, week } })))

  await page.goto(new URL('/today', page.url()).href)
  await expect(page.getByText(/Nav interneta: .* trūkst 1 dalībniekam/)).toHaveCount(weeks.length)
  await page.getByRole('button', { name: 'Sagatavot', exact: true }).click()
  await expect(page.getByText('Sagatavots 1 sūtījums.')).toBeVisible()
  await expect(page.getByText(/Nav interneta: .* trūkst 1 dalībniekam/)).toHaveCount(
    weeks.length - 1,
  )
  expect(await seriousFindings(page)).toEqual([])

  const [packet] = await client.deliveries.ofPerson({ person: anna })
  await page.goto(new URL(`/deliveries?open=${packet?.id ?? ''}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Izsniegts', exact: true }).click()
  await pane.getByRole('button', { name: 'Atgriezeniskā saite…' }).click()
  const feedback = page.getByRole('dialog', { name: 'Atgriezeniskā saite par darba lapām' })
  await feedback.getByLabel('Piezīmes').fill('Izpildīts viss.')
  await feedback.getByRole('button', { name: 'Ierakstīt' }).click()
  await expect(page.getByText('Atgriezeniskā saite ierakstīta.')).toBeVisible()
  await expect(pane).toContainText('Izpildīts viss.')
})

test('a message that bounced stands on the board until it is sent again', async ({
  desk,
  page,
}) => {
  const anna = await desk.enter(annaIs)
  const { id } = must(
    await send(desk.client, anna, { subject: 'Lapas', message: 'Rīt sākam plkst. 10.' }),
  )
  await page.goto(new URL(`/deliveries?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Nosūtīts', exact: true }).click()
  await pane.getByRole('button', { name: 'Nav piegādāts', exact: true }).click()
  const bounced = page.getByRole('button', { name: /^1 Atgriezts$/ })
  await expect(bounced).toBeVisible()
  await pane.getByRole('button', { name: 'Nosūtīt vēlreiz' }).click()
  await pane.getByRole('link', { name: 'Nosūtīts vēlreiz kā S-0002' }).click()
  await expect(pane.getByRole('heading', { name: 'S-0002 · Anna Āboliņa' })).toBeVisible()
  await expect(pane).toContainText('Rīt sākam plkst. 10.')
  await expect(bounced).toBeHidden()
})

test('access on the e-platform is given, and confirmed', async ({ desk, page }) => {
  const anna = await desk.enter(annaIs)
  const material = await enterMaterial(desk.client, { name: 'Kursa pamati' })
  const link = 'https://example.com/kurss/1'
  const materials = [{ material, quantity: 1 }]
  const { id } = must(await send(desk.client, anna, { channel: 'ePlatform', link, materials }))
  await page.goto(new URL(`/deliveries?open=${id}`, page.url()).href)
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await expect(pane).toContainText(link)
  await pane.getByRole('button', { name: 'Piekļuve dota' }).click()
  await pane.getByRole('button', { name: 'Saņemšana apstiprināta' }).click()
  const gone = pane.getByRole('list').filter({ hasText: 'Sagatavots' })
  await expect(gone.getByRole('listitem')).toHaveText([
    /Saņemšana apstiprināta/,
    /Piekļuve dota/,
    /Sagatavots/,
  ])
  expect(await seriousFindings(page)).toEqual([])
})

test('a parcel that nobody hears of for days is found by the board', async ({ desk, page }) => {
  const anna = await desk.enter(annaIs)
  const material = await enterMaterial(desk.client, { name: 'Rokasgrāmata' })
  const parcel = {
    channel: 'post' as const,
    address: 'Meža iela 1, Cēsis, LV-4101',
    materials: [{ material, quantity: 1 }],
  }
  const ids: string[] = []
  for (let made = 0; made < 2; made += 1) {
    ids.push(must(await send(desk.client, anna, parcel)).id)
  }
  const daysAgo = (days: number) => ({ at: { day: addDays(today, -days), time: null } })
  must(await record(desk.client, ids, 'packed', daysAgo(5)))
  // Four days without news are too many, three are not.
  must(await record(desk.client, ids.slice(0, 1), 'handedOver', daysAgo(4)))
  must(await record(desk.client, ids.slice(1), 'handedOver', daysAgo(3)))
  await page.goto(new URL('/deliveries', page.url()).href)
  await page.getByRole('button', { name: /^1 Bez kustības$/ }).click()
  const list = page.getByRole('grid', { name: 'Sūtījumu saraksts' })
  await expect(list.getByRole('row', { name: /S-0001/ })).toBeVisible()
  await expect(list.getByRole('row', { name: /S-0002/ })).toBeHidden()
  expect(await seriousFindings(page)).toEqual([])
})
