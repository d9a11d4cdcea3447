import type { Page } from '@playwright/test'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const at = (page: Page, path: string): string => new URL(path, page.url()).href

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

test('a request that came too late is kept as a rejected one, from the session it was for', async ({
  desk,
  page,
}) => {
  const { client, enter } = desk
  const contacts = [{ kind: 'phone' as const, value: '20005555', note: '' }]
  const adult = { birthDate: '1990-02-03', contacts }
  const anna = await enter({ ...adult, givenName: 'Anna', familyName: 'Āboliņa' })
  const input = { name: 'Datorprasmes', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  // It has begun, and lasts all day.
  const times = { day: todayInRiga(systemClock), from: '00:00', to: '23:59' }
  const { id: session } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, ...times, groupId: group } }),
    ),
  )

  await page.goto(at(page, `/timetable?open=${session}`))
  const part = page.getByRole('region', { name: 'Nodarbības ieraksti' })
  await part.getByRole('button', { name: 'Lūgt ierakstu' }).click()
  const form = page.getByRole('dialog', { name: 'Jauns pieprasījums' })
  await form.getByRole('combobox', { name: 'Kurš lūdz' }).fill('abol')
  await page.getByRole('option', { name: /Anna Āboliņa/ }).click()
  await expect(form.getByRole('checkbox', { name: /nav savlaicīgi/ })).toBeChecked()
  await form.getByLabel(/^Iemesls/).click()
  await page.getByRole('option', { name: 'Darbs' }).click()
  await form.getByLabel(/^Kur glabā/).fill('Zoom mākonis')
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(form.getByText(/nav ziņots savlaicīgi/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await expect(part.getByText('Ierakstīt nav lūgts.')).toBeAttached()
  await form.getByRole('button', { name: 'Pierakstīt kā noraidītu' }).click()
  await expect(form).toBeHidden()
  await expect(part.getByText('Noraidīts')).toBeVisible()
  await part.getByRole('link', { name: 'Anna Āboliņa' }).click()
  const pane = page.getByRole('region', { name: 'Pieprasījums' })
  await expect(
    pane.getByText('Pieprasījums noraidīts: nav ziņots savlaicīgi', { exact: true }),
  ).toBeVisible()
  await expect(pane.getByText('Pieprasītājam saka: ieraksts nav iespējams')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
