import { resolve } from 'node:path'
import { emptyCourse } from '#shared/courses/schema.ts'
import { expect, once, test } from '#tests/browser/people/desk.ts'

const list = resolve(import.meta.dirname, '../../fixtures/imports/agency-list.csv')

test('the group that a list is imported into can be made in place', async ({ desk, page }) => {
  const input = { ...emptyCourse, name: 'Datorprasmes' }
  expect(await desk.client.courses.createCourse(once({ input }))).toMatchObject({ ok: true })
  await page.goto(new URL('/people/import', page.url()).href)
  await page.locator('input[type=file]').setInputFiles(list)
  await page.getByRole('button', { name: 'Tālāk: pārbaudīt rindas' }).click()
  const picker = page.getByRole('combobox', { name: /^Pievienot grupai/ })
  await picker.fill('Datori 7')
  await page.getByRole('option', { name: 'Izveidot „Datori 7”' }).click()
  const making = page.getByRole('dialog', { name: 'Jauna grupa' })
  await expect(making.getByLabel('Nosaukums')).toHaveValue('Datori 7')
  await making.getByRole('combobox', { name: /^Kurss/ }).fill('Dator')
  await page.getByRole('option', { name: /Datorprasmes/ }).click()
  await making.getByRole('button', { name: 'Saglabāt', exact: true }).click()
  await expect(making).toBeHidden()
  await expect(picker).toHaveValue('Datori 7')
  await page.getByRole('button', { name: /^Importēt 3 dalībniekus/ }).click()
  await expect(page.getByText(/Ierakstīti 3 jauni dalībnieki/)).toBeVisible()
  const [group] = await desk.client.courses.findGroups({ text: 'Datori 7', limit: 5 })
  const enrolled = await desk.client.courses.listEnrolments({
    group: group?.id ?? '',
    list: { search: '', filters: {}, sort: [], limit: 10, position: { kind: 'at', offset: 0 } },
  })
  expect(enrolled.total).toBe(3)
})
