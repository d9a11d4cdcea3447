import { emptyCourse, emptyGroup } from '#shared/courses/schema.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const phone = { kind: 'phone' as const, value: '20 001 234', note: '' }

/** A group held on Moodle and Zoom with two confirmed participants. */
async function enterGroup({ client, enter }: Desk): Promise<string> {
  const platforms = ['Moodle', 'Zoom'].map((name) => ({ id: null, name, link: '' }))
  const course = await client.courses.createCourse(
    once({ input: { ...emptyCourse, name: 'Excel iesācējiem', platforms } }),
  )
  if (!course.ok) throw new Error(course.refusal.reason)
  const group = await client.courses.createGroup(
    once({ input: { ...emptyGroup, name: '1. grupa', courseId: course.value.id } }),
  )
  if (!group.ok) throw new Error(group.refusal.reason)
  const ids = []
  for (const familyName of ['Āboliņa', 'Bērza']) {
    ids.push(await enter({ givenName: 'Anna', familyName, contacts: [phone] }))
  }
  const people = { kind: 'rows' as const, ids }
  await client.courses.enrol(
    once({ group: group.value.id, people, state: 'confirmed' as const, since: null }),
  )
  return group.value.id
}

test('who can use the platforms is noted for everybody at once, then for one otherwise', async ({
  desk,
  page,
}) => {
  const group = await enterGroup(desk)
  await page.goto(new URL(`/courses/${group}?tab=checks`, page.url()).href)
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(row('Bērza')).toContainText('Nav jautāts')
  const attention = page.getByRole('list', { name: 'Kam jāpievērš uzmanība' })
  await expect(attention).toContainText('2 dalībniekiem nav jautāts par platformu')

  await row('Āboliņa').getByRole('gridcell').first().click()
  await row('Bērza').getByRole('gridcell').first().click()
  await page.getByRole('button', { name: 'Atzīmēt piekļuvi…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Atzīmēt' }).click()
  await expect(page.getByText('Atzīmētas 4 atbildes.')).toBeVisible()
  await expect(row('Bērza').getByText('Var lietot')).toHaveCount(2)
  await expect(attention).toHaveCount(0)

  await row('Bērza').getByRole('gridcell').first().click()
  await page.getByRole('button', { name: 'Atzīmēt piekļuvi…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Atbilde' }).click()
  await page.getByRole('option', { name: 'Nevar lietot' }).click()
  await dialog.getByRole('button', { name: 'Atzīmēt' }).click()
  await expect(row('Bērza').getByText('Nevar lietot')).toHaveCount(2)
  await expect(row('Āboliņa').getByText('Var lietot')).toHaveCount(2)
  await expect(attention).toContainText('1 nevar lietot platformu')
  expect(await seriousFindings(page)).toEqual([])
})

test('a view of the grid is kept by name, and offered for every group of the course', async ({
  desk,
  page,
}) => {
  const group = await enterGroup(desk)
  const { course } = await desk.client.courses.getGroup({ id: group })
  const other = await desk.client.courses.createGroup(
    once({ input: { ...emptyGroup, name: '2. grupa', courseId: course.id } }),
  )
  if (!other.ok) throw new Error(other.refusal.reason)
  await page.goto(new URL(`/courses/${group}?tab=checks`, page.url()).href)
  await page.getByRole('button', { name: /^Filtrs: Zoom/ }).click()
  await page.getByRole('checkbox', { name: 'Nav jautāts' }).check()
  await page.keyboard.press('Escape')
  const menu = page.getByRole('button', { name: /^Skati: / })
  await menu.click()
  await page.getByRole('textbox', { name: 'Skata nosaukums' }).fill('Zoom vēl jājautā')
  await page.keyboard.press('Enter')
  await expect(menu).toHaveAccessibleName(/Zoom vēl jājautā/)

  await page.goto(new URL(`/courses/${other.value.id}?tab=checks`, page.url()).href)
  await menu.click()
  await page.getByRole('button', { name: 'Zoom vēl jājautā', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Aktīvie filtri' })).toContainText(
    'Zoom: Nav jautāts',
  )
})
