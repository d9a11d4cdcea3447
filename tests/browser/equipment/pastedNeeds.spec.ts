import type { Page } from '@playwright/test'
import { emptyGroup } from '#shared/courses/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const idOf = (answer: { ok: true; value: { id: string } } | { ok: false }): string => {
  if (!answer.ok) throw new Error('refused')
  return answer.value.id
}

/** A group of two, nobody asked yet. */
async function prepare({ client, enter }: Desk): Promise<string> {
  const ids = [
    await enter({ givenName: 'Anna', familyName: 'Āboliņa' }),
    await enter({ givenName: 'Oto', familyName: 'Bērziņš' }),
  ]
  const course = { name: 'Excel', projectId: null, programme: '', modules: [], platforms: [] }
  const courseId = idOf(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId }
  const group = idOf(await client.courses.createGroup(once({ input })))
  await client.courses.enrol(
    once({ group, people: { kind: 'rows', ids }, state: 'applied', since: null }),
  )
  return group
}

const cell = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** As Excel copies: tabs between the cells, lines ended as on Windows. */
const copied = ['ir\tnav\tvajag', 'tikai telefons\t<b>kas tas?</b>\t\tir'].join('\r\n') + '\r\n'

test('answers copied from a spreadsheet are looked at, noted all at once, and taken back by one undo', async ({
  desk,
  page,
}) => {
  const group = await prepare(desk)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(new URL(`/courses/${group}?tab=needs`, page.url()).href)
  await cell(page, 'Anna Āboliņa, Dators: nav jautāts').focus()
  await page.evaluate((text) => navigator.clipboard.writeText(text), copied)
  await page.keyboard.press('Control+v')

  const preview = page.getByRole('dialog', { name: 'Atbildes no starpliktuves' })
  const rowOf = (name: string) => preview.getByRole('row', { name: new RegExp(name) })
  await expect(rowOf('Anna Āboliņa')).toContainText(/Dators: ir savs.*Monitors: vajag/)
  await expect(rowOf('Anna Āboliņa')).toContainText('Austiņas: vajag')
  await expect(rowOf('Oto Bērziņš')).toContainText('Dators: tikai telefons')
  await expect(rowOf('Oto Bērziņš')).toContainText('Monitors: „<b>kas tas?</b>” nav saprotams')
  await expect(preview).toContainText('1 šūna nav saprotama; tā netiks atzīmēta.')
  expect(await seriousFindings(page)).toEqual([])

  // Nothing is written before it was looked at.
  await preview.getByRole('button', { name: 'Atcelt' }).click()
  await expect(preview).toBeHidden()
  await expect(cell(page, 'Anna Āboliņa, Dators: nav jautāts')).toBeFocused()
  await page.keyboard.press('Control+v')
  // However often one clicks, they are noted once.
  await preview.getByRole('button', { name: 'Atzīmēt 5 atbildes' }).dblclick()
  await expect(cell(page, 'Anna Āboliņa, Dators: ir savs')).toBeVisible()
  await expect(cell(page, 'Anna Āboliņa, Monitors: vajag')).toBeVisible()
  await expect(cell(page, 'Oto Bērziņš, Dators: tikai telefons')).toBeVisible()
  await expect(cell(page, 'Oto Bērziņš, Kamera: ir savs')).toBeVisible()
  await expect(cell(page, 'Oto Bērziņš, Monitors: nav jautāts')).toBeVisible()

  await expect(page.getByText('Atzīmētas 5 atbildes.')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Anna Āboliņa, Dators: nav jautāts')).toBeVisible()
  await expect(cell(page, 'Oto Bērziņš, Kamera: nav jautāts')).toBeVisible()
  for (const state of ['ir savs', 'vajag', 'tikai telefons']) {
    await expect(page.getByRole('button', { name: `: ${state}` })).toHaveCount(0)
  }
})
