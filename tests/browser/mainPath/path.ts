import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Download, expect } from '@playwright/test'
import Papa from 'papaparse'
import { ExportManifest } from '#shared/exports/schema.ts'
import { test as base } from '../../support/browserOffice.ts'
import { readPdf } from '../../support/readPdf.ts'
import { imported, namesOfPeople } from './list.ts'

/** An empty office, a folder that stands for the share, and every title the window had on the way. */
export const test = base.extend<{ share: string; titles: string[] }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads off this pattern what a fixture needs
  share: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'norise-share-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  titles: async ({ page }, use) => {
    const titles: string[] = []
    await page.exposeFunction('noteTitle', (title: string) => titles.push(title))
    await page.addInitScript(() => {
      const note: unknown = Reflect.get(window, 'noteTitle')
      if (typeof note !== 'function') return
      new MutationObserver(() => note(document.title)).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    })
    await use(titles)
  },
})

export { expect }

/** What is typed on the way. */
export const office = {
  institution: 'SIA „Paraugs”',
  registrationNumber: '40000000000',
  givenName: 'Dace',
  familyName: 'Direktore',
  password: 'zaļā pļava 17',
  project: 'Digitālās prasmes',
  course: 'Excel iesācējiem',
  group: 'Rīta grupa',
  profile: 'Grāmatvedībai',
}

/** The saved sheets: numbers in the file's name, one sheet of every person, by their names. */
export async function expectSheets(saved: Download): Promise<void> {
  expect(saved.suggestedFilename()).toMatch(/^IM-\d{4}-0001_IM-\d{4}-0003\.pdf$/)
  const { text } = await readPdf(new Uint8Array(await readFile(await saved.path())))
  for (const { givenName, familyName } of imported) {
    expect(text).toContain(`${givenName} ${familyName}`)
  }
}

/** What arrived in the folder: the registers as they are now, and a manifest that fits them. */
export async function expectDelivered(share: string, town: string): Promise<void> {
  const manifest = ExportManifest.parse(
    JSON.parse(await readFile(join(share, 'norise-manifests.json'), 'utf8')),
  )
  expect(manifest.files.map(({ name, rows }) => [name, rows]).toSorted()).toEqual([
    ['grupas.csv', 1],
    ['grupas.xlsx', 1],
    ['grupu-dalibnieki.csv', 3],
    ['grupu-dalibnieki.xlsx', 3],
    ['nodarbibas.csv', 0],
    ['nodarbibas.xlsx', 0],
    ['personas.csv', 4],
    ['personas.xlsx', 4],
  ])
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = await readFile(join(share, name))
    expect(bytes.length).toBe(size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  const people = await rowsIn(share, 'personas.csv')
  expect(people.find((row) => row['Uzvārds'] === 'Bērziņš')).toMatchObject({
    Vārds: 'Jānis',
    Pilsēta: town,
    Grupas: office.group,
  })
  expect(Object.keys(people[0] ?? {})).not.toContain('Tālrunis')
  const enrolments = await rowsIn(share, 'grupu-dalibnieki.csv')
  expect(enrolments.map((row) => row['Uzvārds'])).toEqual(
    imported.map(({ familyName }) => familyName),
  )
}

async function rowsIn(share: string, name: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(share, name), 'utf8')
  return Papa.parse<Record<string, string>>(text.replace(/^\u{feff}/u, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  }).data
}

/** Whoever looks over a shoulder at the task bar reads no names. */
export function expectNamelessTitles(titles: readonly string[]): void {
  expect(titles).toContain('Dalībnieki – Norise')
  expect(titles.filter((title) => namesOfPeople.some((name) => title.includes(name)))).toEqual([])
}
