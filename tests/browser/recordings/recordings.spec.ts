import type { Page } from '@playwright/test'
import { addDays } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { reportAbsence } from '../../support/absences.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const at = (page: Page, path: string): string => new URL(path, page.url()).href
const tomorrow = addDays(todayInRiga(systemClock), 1)

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** A group of three with its teacher that meets tomorrow. */
async function prepare({ client, enter }: Desk) {
  const phone = (value: string) => [{ kind: 'phone' as const, value, note: '' }]
  const adult = { birthDate: '1990-02-03', contacts: phone('20005555') }
  const anna = await enter({ ...adult, givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await enter({
    ...adult,
    givenName: 'Oto',
    familyName: 'Bērziņš',
    contacts: phone('20001234'),
  })
  const zane = await enter({ ...adult, givenName: 'Zane', familyName: 'Celmiņa' })
  const teacher = await enter({
    ...adult,
    givenName: 'Ruta',
    familyName: 'Ozola',
    parts: ['teacher'],
  })
  const input = { name: 'Datorprasmes', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rīta grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto, zane] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const { id: session } = must(
    await client.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: tomorrow, teachers: [teacher] } }),
    ),
  )
  return { anna, session }
}

test('a call, an absence, a request, consents by keyboard; one refusal on the phone blocks it and is told to nobody', async ({
  desk,
  page,
}) => {
  const { anna, session } = await prepare(desk)
  const { id: absence } = must(await reportAbsence(desk.client, anna, session))
  await page.goto(at(page, `/absences?open=${absence}`))
  const away = page.getByRole('region', { name: 'Kavējums' })
  await away.getByRole('button', { name: 'Lūgt ierakstu' }).click()
  const form = page.getByRole('dialog', { name: 'Jauns pieprasījums' })
  await form.getByLabel(/^Iemesls/).click()
  await page.getByRole('option', { name: 'Darbs' }).click()
  await form.getByLabel(/^Kur glabā/).fill('Zoom mākonis')
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(form).toBeHidden()
  await expect(away.getByText('Nokārtots')).toBeVisible()
  await away.getByRole('link', { name: /^Ieraksta pieprasījums/ }).click()

  const pane = page.getByRole('region', { name: 'Pieprasījums' })
  await expect(pane.getByText('Gaida piekrišanas')).toBeVisible()
  await expect(pane.getByText('20 001 234')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await pane.getByRole('button', { name: 'Ierakstīt atbildes' }).click()
  const grid = page.getByRole('dialog', { name: /^Atbildes/ })
  await expect(grid.getByRole('row', { name: /Ruta Ozola/ })).toBeFocused()
  await expect(grid.locator('[aria-pressed=true]')).toHaveCount(0)
  await page.keyboard.press('j')
  await page.keyboard.press('y')
  await expect(grid.getByRole('button', { name: 'Saglabāt 2 atbildes' })).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('2')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(grid).toBeHidden()
  await expect(pane.getByText('Saskaņots', { exact: true })).toBeVisible()
  await expect(pane.getByText('Pieprasītājam saka: nodarbība tiks ierakstīta')).toBeVisible()

  await page.goto(at(page, '/recordings'))
  await expect(page.getByRole('link', { name: '1 Saskaņots' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Kāds nepiekrīt' }).click()
  const refusing = page.getByRole('dialog', { name: 'Kāds nepiekrīt' })
  await expect(refusing.getByRole('combobox', { name: 'Kurš zvana' })).toBeFocused()
  await page.keyboard.type('berzi')
  await expect(page.getByRole('option', { name: /Oto Bērziņš/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(refusing.getByRole('button', { name: 'Nepiekrīt' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(refusing).toBeHidden()
  await page.getByRole('link', { name: '1 Nav saskaņots' }).click()

  await page.getByRole('row', { name: /Anna Āboliņa/ }).click()
  await expect(pane.getByText('pats nepiekrīt')).toBeVisible()
  const told = pane.getByText(/^Pieprasītājam saka/)
  await expect(told).toHaveText('Pieprasītājam saka: ieraksts nav iespējams')
  await expect(pane.getByRole('button', { name: 'Nosūtīt materiālus' })).toBeVisible()
  await pane.getByRole('button', { name: 'Ierakstīt tikai pedagogu un slaidus' }).click()
  await expect(pane.getByText('Saskaņots', { exact: true })).toBeVisible()
})
