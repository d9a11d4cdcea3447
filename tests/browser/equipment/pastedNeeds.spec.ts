import { emptyGroup } from '#shared/courses/schema.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** A group of two. */
async function prepare({ client, enter }: Desk): Promise<string> {
  const ids = [
    await enter({ givenName: 'Anna', familyName: 'Āboliņa' }),
    await enter({ givenName: 'Oto', familyName: 'Bērziņš' }),
  ]
  const course = {
    name: 'Datorprasmes',
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId }
  const { id: group } = must(await client.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids }
  must(await client.courses.enrol(once({ group, people, state: 'applied', since: null })))
  return group
}

test('pasted answers are noted once, however often one clicks, and one step takes them back', async ({
  desk,
  page,
}) => {
  const group = await prepare(desk)
  await page.goto(new URL(`/courses/${group}?tab=needs`, page.url()).href)
  const cell = (name: string) => page.getByRole('button', { name })
  await cell('Anna Āboliņa, Dators: nav jautāts').focus()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('vajag\tnezina\nir savs\tir savs'))
  await page.keyboard.press('Control+V')
  const dialog = page.getByRole('dialog', { name: 'Atbildes no starpliktuves' })
  await dialog.getByRole('button', { name: 'Atzīmēt 4 atbildes' }).dblclick()
  await expect(cell('Oto Bērziņš, Monitors: ir savs')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Atzīmētas 4 atbildes.')).toHaveCount(1)
  await page.getByRole('alert').getByRole('button', { name: 'Atsaukt darbību' }).click()
  await expect(cell('Anna Āboliņa, Dators: nav jautāts')).toBeVisible()
  await expect(cell('Oto Bērziņš, Monitors: nav jautāts')).toBeVisible()
})
