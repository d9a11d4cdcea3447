import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, test } from '@playwright/test'
import { openOffice } from '#main/office/open.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'
import { answer, request } from '../../support/recordings.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { once } from '../people/desk.ts'

const password = 'zaļā pļava 17'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** An office in which, a day ago, everybody agreed that the first minutes of today be recorded. */
async function makeClearedOffice(): Promise<{ folder: string; id: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'norise-recordings-'))
  const clock = { now: () => systemClock.now().subtract({ hours: 24 }), elapsed: () => 0 }
  const office = await openOffice({ folder, clock, passwordCost: 2 ** 4 })
  const client = createRouterClient(office.router, {
    context: office.join({ desk: 'earlier', window: 'earlier' }),
  })
  const made = await client.staff.setUp({
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: 'Direktore', password },
    language: 'lv',
  })
  expect(made.ok).toBe(true)
  const enter = async (givenName: string, familyName: string, teacher = false) => {
    const contacts = [{ kind: 'phone' as const, value: '20005555', note: '' }]
    const parts = teacher ? (['teacher'] as const) : []
    const input = { ...emptyPerson, givenName, familyName, contacts, parts: [...parts] }
    const confirmed = { notADuplicate: true, codeAsRead: true }
    return must(
      await client.people.create(once({ input: { ...input, birthDate: '1990-02-03' }, confirmed })),
    ).id
  }
  const anna = await enter('Anna', 'Āboliņa')
  const oto = await enter('Oto', 'Bērziņš')
  const teacher = await enter('Ruta', 'Ozola', true)
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const times = { day: todayInRiga(systemClock), from: '00:00', to: '00:45' }
  const { id: session } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, ...times, groupId: group, teachers: [teacher] } }),
    ),
  )
  const { requests } = must(
    await client.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  const id = requests[0] ?? ''
  must(await answer(client, id, [oto, teacher]))
  await office.close()
  return { folder, id }
}

test('what everybody agreed to is recorded, watched, withdrawn and deleted with both ticks', async ({
  page,
}) => {
  const { folder, id } = await makeClearedOffice()
  const office = await openOfficeUnderTest({ folder })
  const dialog = (name: string) => page.getByRole('dialog', { name })
  const pane = page.getByRole('region', { name: 'Pieprasījums' })
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).click()
  try {
    await page.goto(office.address)
    await page.getByRole('textbox', { name: 'Parole' }).fill(password)
    await page.getByRole('button', { name: 'Ieiet' }).click()
    await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
    await page.goto(new URL(`/recordings/requests?open=${id}`, page.url()).href)
    await expect(pane.getByText('Saskaņots', { exact: true })).toBeVisible()

    await press('Pierakstīt ierakstu')
    await dialog('Nodarbība ir ierakstīta').getByRole('button', { name: 'Saglabāt' }).click()
    await expect(pane.getByText('Ierakstīts', { exact: true }).first()).toBeVisible()
    await press('Dot piekļuvi…')
    await dialog('Dot piekļuvi ierakstam').getByRole('button', { name: 'Saglabāt' }).click()
    await expect(pane.getByText('Pieejams', { exact: true })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])

    await press('Atsauc piekrišanu…')
    const withdrawing = dialog('Piekrišanas atsaukums')
    await withdrawing.getByLabel(/^Kurš atsauc/).click()
    await page.getByRole('option', { name: 'Oto Bērziņš' }).click()
    await withdrawing.getByRole('button', { name: 'Ierakstīt atsaukumu' }).click()
    await expect(withdrawing).toBeHidden()
    await expect(pane.getByText('Apstrāde ierobežota')).toBeVisible()
    await expect(pane.getByText(/^Pieprasītājam saka/)).toHaveText(
      'Pieprasītājam saka: ieraksts vairs nav pieejams',
    )

    await press('Dzēst…')
    const deleting = dialog('Ieraksta dzēšana')
    await deleting.getByLabel(/^Kā dzēsts/).fill('Zoom mākonī')
    await deleting.getByLabel('Iztukšots arī grozs').check()
    await deleting.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(deleting.getByText('ķeksīša, ka ieraksts izņemts').first()).toBeVisible()
    await deleting.getByLabel('Izņemts no vietas, kur glabājās').check()
    await deleting.getByRole('button', { name: 'Saglabāt' }).click()
    await expect(deleting).toBeHidden()
    await expect(pane.getByText('Dzēsts', { exact: true }).first()).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await office.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
