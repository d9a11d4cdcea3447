import type { Page } from '@playwright/test'
import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { reportAbsence } from '../../support/absences.ts'
import { enterThings } from '../../support/equipment.ts'
import { enterMaterial } from '../../support/materials.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const tomorrow = addDays(todayInRiga(systemClock), 1)
const at = (page: Page, path: string): string => new URL(path, page.url()).href

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** A group of three, one of them without e-mail, that meets tomorrow, with a handout for it. */
async function prepare({ client, enter }: Desk) {
  const contacts = (name: string) => [
    { kind: 'email' as const, value: `${name}@example.com`, note: '' },
  ]
  const adult = { birthDate: '1990-02-03' }
  const anna = await enter({
    ...adult,
    givenName: 'Anna',
    familyName: 'Āboliņa',
    contacts: contacts('anna'),
  })
  const oto = await enter({
    ...adult,
    givenName: 'Oto',
    familyName: 'Bērziņš',
    contacts: contacts('oto'),
  })
  const course = {
    name: 'Datorprasmes',
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const zane = await enter({
    ...adult,
    givenName: 'Zane',
    familyName: 'Čakste',
    contacts: [{ kind: 'phone', value: '26123456', note: '' }],
  })
  const people = { kind: 'rows' as const, ids: [anna, oto, zane] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const { id: session } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: tomorrow } }),
    ),
  )
  const handout = await enterMaterial(client, {
    name: 'Izdales lapa',
    kind: 'handout',
    link: 'https://example.com/izdales-lapa',
  })
  must(await client.materials.tie(once({ id: handout, to: { kind: 'session', session } })))
  return { anna, zane, group, session }
}

test('a call becomes an absence in a few keys, and its materials go out from there', async ({
  desk,
  page,
}) => {
  const { anna } = await prepare(desk)
  await page.goto(at(page, '/absences'))
  await expect(page.getByText('Neviens kavējums nav pierakstīts')).toBeVisible()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: 'Pierakstīt kavējumu' })
  await expect(form.getByRole('combobox', { name: 'Kurš kavē' })).toBeFocused()
  await page.keyboard.type('abol')
  await expect(page.getByRole('option', { name: /Anna Āboliņa/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const offer = form.getByRole('radio', { name: 'Rīt 09.00–10.30 · Rīta grupa' })
  await expect(form.getByText('Rīt 09.00–10.30 · Rīta grupa')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  // Past the button that clears the name.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(offer).toBeFocused()
  await page.keyboard.press('Space')
  await expect(offer).toBeChecked()
  await page.keyboard.press('Control+Enter')

  const pane = page.getByRole('region', { name: 'Kavējums' })
  await expect(pane.getByText('Vēl nekas nav darīts')).toBeVisible()
  await expect(pane.getByText('Savlaicīgi', { exact: true }).last()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await pane.getByRole('button', { name: 'Nosūtīt materiālus' }).click()
  const sending = page.getByRole('dialog', { name: 'Jauns sūtījums' })
  await expect(sending.getByLabel('Materiāls')).toHaveValue('Izdales lapa')
  await sending.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(pane.getByText('Nokārtots')).toBeVisible()
  await expect(pane.getByRole('link', { name: /^Materiāli · S-/ })).toBeVisible()
  // With nothing typed it is written already, and to be sent as it is.
  const [made] = await desk.client.deliveries.ofPerson({ person: anna })
  const mail = await desk.client.deliveries.get({ id: made?.id ?? '' })
  expect(mail).toMatchObject({ channel: 'email', email: 'anna@example.com' })
  expect(mail.message).toContain('– Izdales lapa: https://example.com/izdales-lapa')
  expect(mail.subject).toContain('Rīta grupa')
})

test('who is away stands beside the session and on the person’s page; a disruption is one for all', async ({
  desk,
  page,
}) => {
  const { anna, session } = await prepare(desk)
  await page.goto(at(page, `/people/${anna}`))
  await page.getByRole('button', { name: 'Pierakstīt kavējumu' }).click()
  const form = page.getByRole('dialog', { name: 'Pierakstīt kavējumu' })
  await form.getByText('Rīt 09.00–10.30 · Rīta grupa').click()
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(form).toBeHidden()
  await page.goto(at(page, '/today'))
  await expect(page.getByRole('link', { name: 'Anna Āboliņa' })).toBeVisible()

  await page.goto(at(page, `/timetable?open=${session}`))
  const absences = page.getByRole('region', { name: 'Kavējumi' })
  await expect(absences.getByRole('link', { name: 'Anna Āboliņa' })).toBeVisible()
  await absences.getByRole('button', { name: 'Traucējums visiem' }).click()
  const trouble = page.getByRole('dialog', { name: 'Traucējums visiem' })
  await trouble.getByLabel('Kas traucēja').fill('Nedarbojās Zoom')
  await trouble.getByLabel('Dalībnieki zina, kā apgūt iekavēto').check()
  await trouble.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(absences.getByText('Nedarbojās Zoom: dalībnieki zina')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('who can’t be reached by e-mail gets the missed materials on the e-platform, unless said otherwise', async ({
  desk,
  page,
}) => {
  const { zane, session } = await prepare(desk)
  await page.goto(at(page, `/people/${zane}`))
  await page.getByRole('button', { name: 'Pierakstīt kavējumu' }).click()
  const form = page.getByRole('dialog', { name: 'Pierakstīt kavējumu' })
  await form.getByText('Rīt 09.00–10.30 · Rīta grupa').click()
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(form).toBeHidden()

  await page.goto(at(page, '/absences'))
  await page.getByRole('row', { name: /Zane Čakste/ }).click()
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'Kavējums' })
  await pane.getByRole('button', { name: 'Nosūtīt materiālus' }).click()
  const sending = page.getByRole('dialog', { name: 'Jauns sūtījums' })
  await expect(sending.getByRole('combobox', { name: 'Veids' })).toHaveValue('E-platforma')
  await expect(sending.getByLabel('Materiāls')).toHaveValue('Izdales lapa')
  await sending.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(pane.getByText('Nokārtots')).toBeVisible()
  const [made] = await desk.client.deliveries.ofPerson({ person: zane })
  expect(made).toMatchObject({ channel: 'ePlatform', session, contents: 'Izdales lapa' })
  const found = await desk.client.deliveries.get({ id: made?.id ?? '' })
  expect(found.link).toBe('https://example.com/izdales-lapa')
})

test('of whole days the materials of every session go out at once, and a loan follows by itself', async ({
  desk,
  page,
}) => {
  const { client } = desk
  const { anna, group, session } = await prepare(desk)
  const dayAfter = addDays(tomorrow, 1)
  const { id: second } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: dayAfter } }),
    ),
  )
  const sheet = await enterMaterial(client, {
    name: 'Darba lapa',
    kind: 'handout',
    link: 'https://example.com/darba-lapa',
  })
  must(await client.materials.tie(once({ id: sheet, to: { kind: 'session', session: second } })))
  await enterThings(client, ['L-01'])
  const missed = { kind: 'days' as const, group, from: tomorrow, until: dayAfter }
  const { id } = must(await reportAbsence(client, anna, session, { missed, kind: 'noEquipment' }))

  await page.goto(at(page, `/absences?open=${id}`))
  const pane = page.getByRole('region', { name: 'Kavējums' })
  await pane.getByRole('button', { name: 'Nosūtīt materiālus' }).click()
  const sending = page.getByRole('dialog', { name: 'Jauns sūtījums' })
  await expect(sending.getByLabel('Materiāls')).toHaveCount(2)
  await sending.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(sending).toBeHidden()
  const [made] = await client.deliveries.ofPerson({ person: anna })
  expect(made?.contents).toBe('Darba lapa, Izdales lapa')

  await pane.getByRole('button', { name: 'Izsniegt aprīkojumu' }).click()
  await page.getByLabel('Inventāra numurs, komplekts vai akta numurs').fill('L-01')
  await page.keyboard.press('Enter')
  const issuing = page.getByRole('region', { name: 'Izsniedz' })
  await issuing.getByLabel('Atdošanas termiņš').fill(formatCivilDate(addDays(tomorrow, 14)))
  await page.getByLabel('Inventāra numurs, komplekts vai akta numurs').focus()
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog', { name: 'Izsniegšanas akts' })
    .getByRole('button', { name: 'Aizvērt' })
    .click()
  await page.goto(at(page, `/absences?open=${id}`))
  await expect(pane.getByRole('link', { name: /^Izsniegums · L-01/ })).toBeVisible()
})
