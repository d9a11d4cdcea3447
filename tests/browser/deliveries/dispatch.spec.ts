import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { record, send } from '../../support/deliveries.ts'
import { enterMaterial } from '../../support/materials.ts'
import { readPdf } from '../../support/readPdf.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Two people to whom something goes by post. */
async function prepare({ client, enter }: Desk, { manifests }: { manifests: boolean }) {
  const { revision, ...policies } = await client.settings.policies()
  const input = { ...policies, deliveryManifests: manifests }
  must(await client.settings.changePolicies(once({ revision, input })))
  const phone = [{ kind: 'phone' as const, value: '26 123 456', note: '' }]
  const sheets = await enterMaterial(client, { name: 'Lapas' })
  const deliveries: string[] = []
  for (const [givenName, familyName] of [
    ['Anna', 'Āboliņa'],
    ['Oto', 'Bērziņš'],
  ] as const) {
    const person = await enter({ givenName, familyName, contacts: phone })
    const of = {
      channel: 'post' as const,
      address: 'Meža iela 1, Cēsis, LV-4101',
      materials: [{ material: sheets, quantity: 1 }],
    }
    deliveries.push(must(await send(client, person, of)).id)
  }
  must(await record(client, deliveries, 'packed'))
  return deliveries
}

const open = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)
const numberCell = (page: Page, code: string) =>
  page.getByRole('table', { name: 'Nododamie sūtījumi' }).getByRole('row', { name: code })

test('packed, handed over on a manifest, and the numbers pasted back', async ({ desk, page }) => {
  await prepare(desk, { manifests: true })
  await open(page, '/deliveries/dispatch')
  await expect(numberCell(page, 'S-0001')).toContainText('Anna Āboliņa')
  await expect(page.getByText('Izvēlēti 2 sūtījumi')).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Kopēt rindu: S-0002' }).click()
  await expect(page.getByText('Rinda nokopēta')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\t').slice(0, 3)).toEqual(['S-0002', 'Oto Bērziņš', '+37126123456'])
  expect(await seriousFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Nodot pārvadātājam' }).click()
  const asked = page.getByRole('dialog', { name: 'Nodot pārvadātājam: Latvijas Pasts' })
  await expect(asked).toContainText('2 sūtījumi nav nosvērti')
  expect(await seriousFindings(page)).toEqual([])
  await asked.getByRole('button', { name: 'Noslēgt sarakstu un nodot' }).click()
  const paper = page.getByRole('dialog', { name: 'Sūtījumu nodošanas saraksts' })
  await expect(paper.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
  const download = page.waitForEvent('download')
  await paper.getByRole('button', { name: 'Saglabāt' }).click()
  const { text } = await readPdf(new Uint8Array(await readFile(await (await download).path())))
  for (const said of ['SN-', 'S-0001', 'Anna Āboliņa', 'Pieņēma pārvadātāja pārstāvis']) {
    expect(text).toContain(said)
  }
  expect((await download).suggestedFilename()).not.toMatch(/Āboliņa|Bērziņš/u)
  await paper.getByRole('button', { name: 'Aizvērt' }).click()
  await expect(page.getByText('Nav sapakotu sūtījumu, kas gaida nodošanu.')).toBeVisible()

  await page.getByText('Nodotie bez numura (2)').click()
  await page.getByRole('button', { name: 'Ierakstīt numurus' }).click()
  const numbers = page.getByRole('dialog', { name: 'Ierakstīt numurus: Latvijas Pasts' })
  const box = numbers.getByLabel('Numuri no pārvadātāja portāla')
  await box.fill(
    'Kods\tNumurs\nS-0002\tcc 123 456 785 ee\nS-0001\tRR123456789LV\nS-0099\tRA123456785GB',
  )
  const preview = numbers.getByRole('table', { name: 'Kas tiks ierakstīts' })
  await expect(preview.getByRole('row', { name: 'S-0002' })).toContainText('Derīgs')
  await expect(preview.getByRole('row', { name: 'S-0001' })).toContainText(
    'Kontrolcipars neatbilst',
  )
  await expect(numbers).toContainText(
    '4. rinda: S-0099 · RA123456785GB – nav šāda koda vai saņēmēja',
  )
  await expect(numbers.getByRole('button', { name: 'Ierakstīt 1 numuru' })).toBeEnabled()
  expect(await seriousFindings(page)).toEqual([])
  await numbers.getByLabel('Kāpēc paturēt numuru RR123456789LV').fill('Pasts apstiprināja')
  await box.fill('S-0002\tcc 123 456 785 ee\nS-0001\tRR123456789LV')
  await expect(numbers.getByText('Rindas, kurām sūtījums nav atrasts')).toHaveCount(0)
  await numbers.getByRole('button', { name: 'Ierakstīt 2 numurus' }).click()
  await expect(numbers).toBeHidden()
  await expect(page.getByText('Visiem nodotajiem sūtījumiem ir numurs.')).toBeVisible()

  await page.getByRole('button', { name: 'Nodošanas saraksti' }).click()
  const list = page.getByRole('grid', { name: 'Nodošanas saraksti' })
  await list.getByRole('row', { name: /SN-/ }).getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'Nodošanas saraksts', exact: true })
  await expect(pane).toContainText('CC123456785EE')
  await expect(pane).toContainText('Nodots pārvadātājam')
  expect(await seriousFindings(page)).toEqual([])
  await pane.getByRole('button', { name: 'Atvērt sarakstu' }).click()
  await expect(paper.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
})

test('an office without manifests says that parcels were handed over, and that is all', async ({
  desk,
  page,
}) => {
  const [anna = ''] = await prepare(desk, { manifests: false })
  await open(page, '/deliveries/dispatch')
  await expect(page.getByRole('button', { name: 'Nodošanas saraksti' })).toHaveCount(0)
  await page.getByLabel('Izvēlēties S-0002').click()
  await expect(page.getByText('Izvēlēts 1 sūtījums')).toBeVisible()
  await page.getByRole('button', { name: 'Nodot pārvadātājam' }).click()
  await expect(page.getByText('Nododamie (1)')).toBeVisible()
  await expect(numberCell(page, 'S-0001')).toHaveCount(0)
  const { status, parcel } = await desk.client.deliveries.get({ id: anna })
  expect([status, parcel?.manifest]).toEqual(['handedOver', null])
})

test('a carrier’s file in columns of one’s own; numbers scanned one after another', async ({
  desk,
  page,
}) => {
  await prepare(desk, { manifests: true })
  await open(page, '/deliveries/dispatch')
  await page.getByRole('button', { name: 'Failu profili' }).click()
  await page.getByRole('button', { name: 'Jauns profils' }).click()
  const form = page.getByRole('dialog', { name: 'Jauns profils' })
  await form.getByLabel('Nosaukums').fill('Pasta portāls')
  const second = form.getByRole('group', { name: 'Kolonna 2', exact: true })
  await second.getByLabel('Virsraksts').fill('Receiver name')
  await second.getByLabel('Lielākais garums, zīmes').fill('9')
  await second.getByRole('button', { name: /Pārvietot augstāk/ }).click()
  const first = form.getByRole('group', { name: 'Kolonna 1', exact: true })
  await expect(first.getByLabel('Virsraksts')).toHaveValue('Receiver name')
  expect(await seriousFindings(page)).toEqual([])
  await form.getByRole('button', { name: 'Saglabāt' }).click()
  const profiles = page.getByRole('dialog', { name: 'Failu profili' })
  await expect(profiles).toContainText('Pasta portāls')
  await profiles.getByRole('button', { name: 'Aizvērt' }).click()

  await page.getByRole('button', { name: 'Fails pārvadātāja portālam' }).click()
  const file = page.getByRole('dialog', { name: 'Fails pārvadātāja portālam' })
  await file.getByRole('combobox', { name: 'Profils' }).click()
  await page.getByRole('option', { name: 'Pasta portāls' }).click()
  await expect(file).toContainText('Failā būs 2 rindas.')
  await expect(file).toContainText('S-0001: laukā „Saņēmējs” ir vairāk nekā 9 zīmes.')
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await file.getByRole('button', { name: 'Saglabāt failu' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.split('\r\n')[0]).toMatch(/^\ufeffReceiver name;Kods;Tālrunis;/u)
  expect(text).toContain('Anna Āboliņa;S-0001;+37126123456;')
  expect((await download).suggestedFilename()).toMatch(/^sutijumi-latvijas-pasts-[\d-]+\.csv$/u)

  await page.getByRole('button', { name: 'Ierakstīt numurus' }).click()
  const numbers = page.getByRole('dialog', { name: /^Ierakstīt numurus/ })
  await numbers.getByText('Skenēt').click()
  for (const [code, number] of [
    ['s-0001', 'CC123456785EE'],
    ['S-0002', 'RA123456785GB'],
  ] as const) {
    await numbers.getByLabel('Sūtījuma kods').fill(code)
    await page.keyboard.press('Enter')
    await numbers.getByLabel(/^Numurs sūtījumam/).fill(number)
    await page.keyboard.press('Enter')
  }
  await numbers.getByRole('button', { name: 'Ierakstīt 2 numurus' }).click()
  await expect(numbers).toBeHidden()
  await expect(numberCell(page, 'S-0001')).toContainText('CC123456785EE')

  await page.getByRole('button', { name: 'Ierakstīt numurus' }).click()
  await numbers.getByText('No faila').click()
  const csv = `Saņēmējs;Sūtījuma numurs\r\nOto Bērziņš;CC123456785EE\r\n`
  await numbers
    .locator('input[type=file]')
    .setInputFiles({ name: 'atpakal.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const row = numbers
    .getByRole('table', { name: 'Kas tiks ierakstīts' })
    .getByRole('row', { name: 'S-0002' })
  await expect(row).toContainText('Jau ir sūtījumam S-0001')
  await expect(numbers.getByRole('button', { name: 'Ierakstīt 0 numuru' })).toBeDisabled()
})
