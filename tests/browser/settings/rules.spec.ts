import type { Page } from '@playwright/test'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const openTab = async (page: Page, tab: string) => {
  await page.goto(new URL(`/settings?tab=${tab}`, page.url()).href)
  await expect(page.getByRole('tab', { selected: true })).toBeVisible()
}

test('the rules of a school: the hour is asked only where a deadline has one, a clause is named', async ({
  desk,
  page,
}) => {
  const { revision, isDemo: _, ...institution } = await desk.client.settings.institution()
  const clauses = { ...institution.clauses, remoteShare: '7.' }
  const input = { ...institution, procedureName: 'Kārtība', clauses }
  await desk.client.settings.changeInstitution(once({ revision, input }))
  await openTab(page, 'policies')
  await expect(page.getByText('Kārtības 7. punkts.')).toBeVisible()
  await expect(page.getByLabel('Līdz plkst.')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Kad par nodarbību vai izmaiņām jāpaziņo' }).click()
  await page.getByRole('option', { name: 'Vismaz vienu darba dienu iepriekš' }).click()
  await page.getByLabel('Līdz plkst.').fill('16')
  await page.getByLabel('Attālināto stundu ierobežojums').fill('20')
  await page.getByLabel('Mācību gada pirmā diena').fill('31.9.')
  await page.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByText('Tādas dienas nav; rakstiet, piemēram, 1.9.').first()).toBeVisible()
  await page.getByLabel('Mācību gada pirmā diena').fill('15.8.')
  await page.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByText('Noteikumi saglabāti.')).toBeVisible()
  expect(await desk.client.settings.policies()).toMatchObject({
    noticeDeadline: 'workingDayBefore',
    noticeTime: '16:00',
    remoteShareLimit: 20,
    studyYearStarts: '08-15',
  })
})

test('days: holidays of another year, known moved days at one press, a day off of one date', async ({
  desk,
  page,
}) => {
  await openTab(page, 'days')
  const holidays = page.getByRole('table', { name: /Svētku dienas/ })
  while (!(await page.getByRole('heading', { name: 'Svētku dienas 2025. gadā' }).isVisible()))
    await page.getByRole('button', { name: 'Iepriekšējais gads' }).click()
  await expect(
    holidays.getByRole('row', { name: /05\.05\.2025\..*brīvdiena, pārcelta/ }),
  ).toBeVisible()

  await page.getByRole('button', { name: 'Ierakstīt programmai zināmās 2025. gadā' }).click()
  await expect(page.getByText('Ierakstītas 2 pārceltas darba dienas.')).toBeVisible()
  const moved = page.getByRole('table', { name: 'Pārceltās darba dienas' })
  await expect(moved.getByRole('row', { name: /02\.05\.2025\./ })).toContainText('10.05.2025.')
  await page.getByRole('switch', { name: 'Birojs ievēro pārceltās darba dienas' }).click()
  await expect(page.getByText('Noteikumi saglabāti.')).toBeVisible()
  expect(await desk.client.settings.policies()).toMatchObject({ movedDaysApply: true })
  await page.getByRole('button', { name: 'Izņemt: 02.05.2025.' }).click()
  await expect(moved.getByRole('row', { name: /02\.05\.2025\./ })).toHaveCount(0)

  await page.getByRole('button', { name: 'Pievienot brīvas dienas' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pievienot brīvas dienas' })
  await dialog.getByLabel('Pirmā diena').fill('28.12.2026')
  await dialog.getByLabel('Nosaukums').fill('Iestādes diena')
  await dialog.getByRole('button', { name: 'Saglabāt' }).click()
  await expect(page.getByRole('row', { name: /28\.12\.2026\..*Iestādes diena/ })).toBeVisible()
  expect((await desk.client.settings.days()).off).toMatchObject([
    { from: '2026-12-28', until: '2026-12-28' },
  ])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in rules and days, ${colorScheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme })
    await desk.client.settings.addKnownMovedDays(once({ year: 2026 }))
    for (const tab of ['policies', 'days']) {
      await openTab(page, tab)
      await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
    }
  })
}
