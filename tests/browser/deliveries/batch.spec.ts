import { emptyGroup } from '#shared/courses/schema.ts'
import { batch } from '../../support/deliveries.ts'
import { enterMaterial } from '../../support/materials.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** A group of three: two share an e-mail address, one has none. */
async function prepare({ client, enter }: Desk) {
  const contacts = [{ kind: 'email' as const, value: 'gimene@example.com', note: '' }]
  const phone = [{ kind: 'phone' as const, value: '20 001 234', note: '' }]
  const ids = [
    await enter({ givenName: 'Anna', familyName: 'Āboliņa', contacts }),
    await enter({ givenName: 'Oto', familyName: 'Bērziņš', contacts }),
    await enter({ givenName: 'Zane', familyName: 'Čakste', contacts: phone }),
  ]
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
  const people = { kind: 'rows' as const, ids }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  await enterMaterial(client, { name: 'Pirmās nodaļas lapas' })
  return group
}

test('a whole group at once: who can is sent to, who can’t is named, twice makes nothing', async ({
  desk,
  page,
}) => {
  const group = await prepare(desk)
  await page.goto(new URL(`/courses/${group}?tab=deliveries`, page.url()).href)
  await page.getByRole('button', { name: 'Nosūtīt grupai…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sūtījumi grupai' })
  await dialog.getByLabel('Kā nosūtīt').click()
  await page.getByRole('option', { name: 'E-pasts', exact: true }).click()
  await dialog.getByLabel('Pievienot materiālu').click()
  await page.getByRole('option', { name: /Pirmās nodaļas lapas/ }).click()

  const counts = dialog.getByRole('status')
  await expect(counts).toHaveText('Tiks sagatavoti 2 sūtījumi. 1 dalībniekam nosūtīt nevar.')
  const zane = dialog.getByRole('row', { name: /Zane Čakste/ })
  await expect(zane).toContainText('Nav e-pasta adreses.')
  await expect(zane.getByRole('link', { name: 'Labot: Zane Čakste' })).toBeVisible()
  await expect(dialog.getByLabel('Temats')).toHaveValue('Rīta grupa: mācību materiāli')
  expect(await seriousFindings(page)).toEqual([])

  // One is left out this time.
  await dialog.getByRole('checkbox', { name: 'Nosūtīt: Oto Bērziņš' }).uncheck()
  await dialog.getByRole('button', { name: 'Sagatavot 1 sūtījumu' }).click()
  await expect(dialog.getByText('Sagatavots 1 sūtījums.')).toBeVisible()
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'E-pasta faili' }).click()
  expect((await saving).suggestedFilename()).toBe('S-0001.eml')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Kopā 1 sūtījums.')).toBeVisible()
  await expect(page.getByRole('row', { name: /S-0001/ })).toContainText('Pirmās nodaļas lapas')

  await page.getByRole('button', { name: 'Nosūtīt grupai…' }).click()
  await dialog.getByLabel('Kā nosūtīt').click()
  await page.getByRole('option', { name: 'E-pasts', exact: true }).click()
  await dialog.getByLabel('Pievienot materiālu').click()
  await page.getByRole('option', { name: /Pirmās nodaļas lapas/ }).click()
  await expect(dialog.getByRole('row', { name: /Anna Āboliņa/ })).toContainText('Jau ir: S-0001')
  await expect(counts).toContainText('1 dalībniekam viss jau ir.')
})

test('a letter to a group is found again after a slip of the hand and after the window is gone', async ({
  desk,
  page,
}) => {
  const group = await prepare(desk)
  const open = async () => {
    await page.goto(new URL(`/courses/${group}?tab=deliveries`, page.url()).href)
    await page.getByRole('button', { name: 'Nosūtīt grupai…' }).click()
  }
  await open()
  const dialog = page.getByRole('dialog', { name: 'Sūtījumi grupai' })
  const letter = dialog.getByRole('textbox', { name: 'Teksts' })
  await dialog.getByLabel('Kā nosūtīt').click()
  await page.getByRole('option', { name: 'E-pasts', exact: true }).click()
  await letter.fill('Rīt sākam plkst. 10.')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await open()
  await expect(letter).toHaveValue('Rīt sākam plkst. 10.')
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Atmest un sākt no saglabātā' }).click()
  await expect(dialog.getByLabel('Kā nosūtīt')).not.toHaveValue('E-pasts')
  await page.keyboard.press('Escape')
  await open()
  await expect(dialog.getByRole('button', { name: 'Atmest un sākt no saglabātā' })).toBeHidden()
})

test('who has it by another group of the course gets it again only where somebody says so', async ({
  desk,
  page,
}) => {
  const { client } = desk
  const group = await prepare(desk)
  const { course } = await client.courses.getGroup({ id: group })
  const input = { ...emptyGroup, name: 'Vakara grupa', courseId: course.id }
  const { id: evening } = must(await client.courses.createGroup(once({ input })))
  const { rows } = await client.people.list({
    search: 'Anna',
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 0 },
    limit: 1,
  })
  const people = { kind: 'rows' as const, ids: rows.map(({ id }) => id) }
  must(
    await client.courses.enrol(once({ group: evening, people, state: 'confirmed', since: null })),
  )
  const material = await enterMaterial(client, { name: 'Otrās nodaļas lapas' })
  const set = { ...batch, channel: 'email' as const, materials: [{ material, quantity: 1 }] }
  must(await client.deliveries.sendBatch(once({ input: { ...set, group: evening } })))

  await page.goto(new URL(`/courses/${group}?tab=deliveries`, page.url()).href)
  await page.getByRole('button', { name: 'Nosūtīt grupai…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sūtījumi grupai' })
  await dialog.getByLabel('Kā nosūtīt').click()
  await page.getByRole('option', { name: 'E-pasts', exact: true }).click()
  await dialog.getByLabel('Pievienot materiālu').click()
  await page.getByRole('option', { name: /Otrās nodaļas lapas/ }).click()
  const anna = dialog.getByRole('row', { name: /Anna Āboliņa/ })
  await expect(anna).toContainText('jau saņem citā grupā: S-0001')
  await expect(anna.getByRole('checkbox')).not.toBeChecked()
  await expect(dialog.getByRole('button', { name: 'Sagatavot 1 sūtījumu' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  // What somebody chose themselves stays so, whatever more or less is sent.
  await anna.getByRole('checkbox').check()
  await dialog.getByLabel('Pievienot materiālu').click()
  await page.getByRole('option', { name: /Pirmās nodaļas lapas/ }).click()
  await expect(anna).not.toContainText('jau saņem citā grupā')
  await expect(anna.getByRole('checkbox')).toBeChecked()
  await anna.getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: 'Noņemt: Pirmās nodaļas lapas' }).click()
  await expect(anna).toContainText('jau saņem citā grupā: S-0001')
  await expect(anna.getByRole('checkbox')).not.toBeChecked()
  await anna.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Sagatavot 2 sūtījumus' }).click()
  await expect(dialog.getByText('Sagatavoti 2 sūtījumi.')).toBeVisible()
})
