import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { emptyProfile } from '#shared/exports/schema.ts'
import { demoPassword } from '#shared/staff/demo.ts'
import { test } from '../../support/browserOffice.ts'
import { takeRecoveryKey } from '../../support/recoveryKey.ts'
import { connect, once } from '../people/desk.ts'
import { recordAddresses, screenAddresses, tabsOfSettings } from './screenAddresses.ts'
import { seriousFindings } from './seriousFindings.ts'

interface Place {
  name: string
  path: string
  /** Opens what axe looks at besides the screen itself. */
  dialog?: (page: Page) => Promise<void>
}

const press = (key: string) => (page: Page) => page.keyboard.press(key)
const click = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible()
}

/** The screens that every office has, full or empty. */
const common: readonly Place[] = [
  { name: 'today', path: '/today' },
  { name: 'people', path: '/people', dialog: click('Kolonnas un rindas') },
  { name: 'new person', path: '/people/new' },
  { name: 'import', path: '/people/import' },
  { name: 'equipment', path: '/equipment' },
  { name: 'catalogue', path: '/equipment/catalogue' },
  { name: 'desk', path: '/equipment/desk' },
  { name: 'loans', path: '/equipment/loans' },
  { name: 'reservations', path: '/equipment/reservations' },
  { name: 'timeline', path: '/equipment/timeline' },
  { name: 'stock-take', path: '/equipment/stocktake' },
  { name: 'import of equipment', path: '/equipment/import' },
  { name: 'deliveries', path: '/deliveries' },
  { name: 'packing', path: '/deliveries/packing' },
  { name: 'costs of sending', path: '/deliveries/costs' },
  { name: 'materials', path: '/deliveries/materials', dialog: click('Jauns materiāls') },
  { name: 'import of answers without a group', path: '/equipment/needs/import' },
  { name: 'import of a report without a request', path: '/recordings/import' },
  { name: 'shortages', path: '/equipment/shortages' },
  { name: 'groups', path: '/courses', dialog: press('?') },
  { name: 'courses', path: '/courses/list', dialog: click('Jauns kurss') },
  { name: 'training projects', path: '/courses/projects', dialog: click('Jauns projekts') },
  { name: 'new group', path: '/courses/new', dialog: press('Control+k') },
  { name: 'sessions', path: '/timetable', dialog: click('Jauna nodarbība') },
  { name: 'calendar', path: '/timetable/calendar' },
  { name: 'import of sessions', path: '/timetable/import' },
  { name: 'lockers', path: '/deliveries/lockers', dialog: click('Pārņemt sarakstu') },
  { name: 'carriers', path: '/deliveries/carriers', dialog: click('Mainīt: DPD') },
  { name: 'absences', path: '/absences', dialog: click('Pierakstīt kavējumu') },
  { name: 'requests of persons', path: '/privacy', dialog: click('Jauns pieprasījums') },
  { name: 'retention', path: '/privacy/keeping' },
  { name: 'legal holds', path: '/privacy/holds' },
  { name: 'restrictions', path: '/privacy/restrictions' },
  { name: 'incidents', path: '/incidents' },
  { name: 'new incident', path: '/incidents/new' },
  { name: 'rules of incidents', path: '/settings?tab=incidents' },
  { name: 'recordings', path: '/recordings', dialog: click('Kāds nepiekrīt') },
  {
    name: 'requests to record',
    path: '/recordings/requests',
    dialog: click('Jauns pieprasījums'),
  },
  { name: 'visits', path: '/visits', dialog: click('Pierakstīt vizīti') },
  { name: 'dispatch', path: '/deliveries/dispatch', dialog: click('Failu profili') },
  { name: 'manifests', path: '/deliveries/manifests' },
  { name: 'contact', path: '/contact' },
  { name: 'notices', path: '/notices' },
  { name: 'papers', path: '/documents', dialog: click(/^Skati/) },
  { name: 'export', path: '/export' },
  { name: 'new export', path: '/export/new' },
  { name: 'settings', path: '/settings' },
  { name: 'people and rights', path: '/settings?tab=people', dialog: click('Dot piekļuvi') },
  { name: 'rules', path: '/settings?tab=policies' },
  { name: 'days', path: '/settings?tab=days' },
  { name: 'backups', path: '/settings?tab=backups' },
  { name: 'newer versions', path: '/settings?tab=updates' },
  { name: 'diagnostics', path: '/settings?tab=diagnostics' },
  { name: 'texts of papers', path: '/settings?tab=texts' },
  { name: 'journal', path: '/settings?tab=journal' },
  { name: 'own password', path: '/settings?tab=own' },
  { name: 'no such page', path: '/nav/tadas/lapas' },
]

interface Records {
  person: string
  group: string
  course: string
  project: string
  material: string
  incident: string
  profile: string
}

/** The screens of one record. */
const ofRecords = ({
  person,
  group,
  course,
  project,
  material,
  incident,
  profile,
}: Records): readonly Place[] => [
  {
    name: 'material beside the list',
    path: `/deliveries/materials?open=${material}`,
    dialog: click('Saņemts'),
  },
  { name: 'person beside the list', path: `/people?open=${person}` },
  { name: 'person', path: `/people/${person}`, dialog: click('Citas darbības') },
  {
    name: 'erasing a person',
    path: `/people/${person}`,
    dialog: async (page) => {
      await click('Citas darbības')(page)
      await page.getByRole('menuitem', { name: 'Dzēst personas datus…' }).click()
      await expect(page.getByRole('heading', { name: 'Tiks dzēsts' })).toBeVisible()
    },
  },
  { name: 'edit person', path: `/people/${person}/edit` },
  { name: 'group beside the list', path: `/courses?open=${group}` },
  { name: 'group', path: `/courses/${group}`, dialog: click(/Pievienot|Ieskaitīt/) },
  { name: 'about the group', path: `/courses/${group}?tab=about` },
  { name: 'sessions of the group', path: `/courses/${group}?tab=timetable` },
  { name: 'needs of the group', path: `/courses/${group}?tab=needs` },
  { name: 'checks of the group', path: `/courses/${group}?tab=checks` },
  { name: 'import of answers', path: `/equipment/needs/import?group=${group}` },
  { name: 'calendar of the group', path: `/timetable/calendar?group=${group}` },
  {
    name: 'notices of the group',
    path: `/courses/${group}?tab=notices`,
    dialog: click('Jauns paziņojums'),
  },
  {
    name: 'deliveries of the group',
    path: `/courses/${group}?tab=deliveries`,
    dialog: click('Nosūtīt grupai…'),
  },
  { name: 'papers of the group', path: `/courses/${group}?tab=papers` },
  { name: 'history of the group', path: `/courses/${group}?tab=history` },
  { name: 'edit group', path: `/courses/${group}?tab=about&edit=true` },
  { name: 'course', path: `/courses/course/${course}` },
  { name: 'training project', path: `/courses/project/${project}` },
  { name: 'incident', path: `/incidents/${incident}` },
  { name: 'edit export', path: `/export/${profile}/edit` },
]

const walk = async (page: Page, places: readonly Place[]): Promise<string[]> => {
  const findings: string[] = []
  let at = ''
  page.on('console', (message) => {
    const text = message.text()
    if (text.includes('Content Security Policy')) findings.push(`${at}: ${text}`)
  })
  const look = async (where: string): Promise<void> => {
    await page.waitForTimeout(250)
    findings.push(...(await seriousFindings(page)).map((finding) => `${where}: ${finding}`))
  }
  for (const { name, path, dialog } of places) {
    at = name
    await page.goto(new URL(path, page.url()).href)
    await expect(page.locator('main')).not.toBeEmpty()
    // Who walks through so many screens is there: the office does not lock itself meanwhile.
    await page.keyboard.press('Shift')
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    await look(name)
    if (dialog === undefined) continue
    await dialog(page)
    await look(`${name}, dialog`)
  }
  return findings
}

const firstId = async (page: Page, path: string): Promise<string> => {
  await page.goto(new URL(path, page.url()).href)
  await page.locator('[data-cell="0:0"]').click()
  await expect(page).toHaveURL(/open=/)
  return new URL(page.url()).searchParams.get('open')?.replaceAll('"', '') ?? ''
}

/** Opening an incident is a reading of its own: a click leads to its page. */
const firstIncident = async (page: Page): Promise<string> => {
  await page.goto(new URL('/incidents', page.url()).href)
  await page.locator('[data-cell="0:0"]').click()
  await expect(page).toHaveURL(/incidents\/[\w-]{36}/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The demo office delivers nowhere yet. */
const someProfile = async (page: Page): Promise<string> => {
  const input = { ...emptyProfile, name: 'Koplietotā mape', folder: join(tmpdir(), 'nav') }
  const made = await (await connect(page)).exports.createProfile(once({ input }))
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value.id
}

test('every tab of the settings and every page of a record is among them', () => {
  const looked = [
    ...common,
    ...ofRecords({
      person: '$id',
      group: '$id',
      course: '$id',
      project: '$id',
      material: '$id',
      incident: '$id',
      profile: '$id',
    }),
  ].map(({ path }) => path)
  expect(recordAddresses.filter((path) => !looked.includes(path))).toEqual([])
  // The first tab is what the settings open with.
  const tabs = tabsOfSettings.slice(1).map((tab) => `/settings?tab=${tab}`)
  expect(tabs.filter((path) => !looked.includes(path))).toEqual([])
})

test('every screen that needs no record is among those that are looked at', () => {
  const looked = new Set(common.map(({ path }) => path))
  // The start leads on to today.
  expect(screenAddresses.filter((path) => path !== '/' && !looked.has(path))).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing serious and no policy is broken, ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' })
    test.setTimeout(1_200_000)

    test('on every route of the demo office', async ({ demoOffice, page }) => {
      await page.goto(demoOffice.address)
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: /Ilze Saulīte/ }).click()
      await page.getByLabel('Parole', { exact: true }).fill(demoPassword)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('navigation', { name: 'Galvenā izvēlne' })).toBeVisible()
      const records = {
        person: await firstId(page, '/people'),
        group: await firstId(page, '/courses'),
        course: await firstId(page, '/courses/list'),
        project: await firstId(page, '/courses/projects'),
        material: await firstId(page, '/deliveries/materials'),
        incident: await firstIncident(page),
        profile: await someProfile(page),
      }
      expect(await walk(page, [...common, ...ofRecords(records)])).toEqual([])
    })

    test('on every route of a new office', async ({ office, page }) => {
      await page.goto(office.address)
      expect(await seriousFindings(page)).toEqual([])
      const box = (name: RegExp) => page.getByRole('textbox', { name })
      await box(/^Nosaukums/).fill('SIA „Paraugs”')
      await box(/^Vārds/).fill('Ilze')
      await box(/^Uzvārds/).fill('Direktore')
      await box(/^Parole \*|^Parole$/).fill('zaļā pļava 17')
      await box(/^Parole vēlreiz/).fill('zaļā pļava 17')
      await page.getByRole('button', { name: 'Atvērt biroju' }).click()
      await expect(page.getByRole('heading', { name: 'Atgūšanas atslēga' })).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await takeRecoveryKey(page)
      expect(await walk(page, common)).toEqual([])
    })
  })
}
