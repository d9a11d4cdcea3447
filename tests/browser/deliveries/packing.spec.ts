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

/** Two drafts by post: a workbook of which there is one in each, and a textbook in the first. */
async function prepare({ client, enter }: Desk) {
  const { revision, ...policies } = await client.settings.policies()
  const input = {
    ...policies,
    deliveryStock: true,
    deliveryBoxFit: true,
    deliveryPrices: true,
    deliveryLabels: true,
  }
  must(await client.settings.changePolicies(once({ revision, input })))
  const [dpd] = (await client.lockers.carriers()).filter(({ kind }) => kind === 'dpd')
  const size = { heightMm: 10, widthMm: 210, lengthMm: 297, weightGrams: 400 }
  const workbook = await enterMaterial(client, {
    name: 'Darba burtnīca',
    code: 'DB-1',
    shelf: 'A2',
    stockKept: true,
    ...size,
  })
  must(
    await client.materials.moveStock(
      once({
        id: workbook,
        note: '',
        reason: 'received' as const,
        happenedOn: null,
        quantity: 1,
      }),
    ),
  )
  const textbook = await enterMaterial(client, {
    name: 'Grāmata',
    code: 'GR-01',
    shelf: 'A1',
    ...size,
  })
  await enterMaterial(client, { name: 'Plakāts', code: 'PL-01' })
  const sent: { id: string; code: string }[] = []
  for (const [givenName, materials] of [
    ['Anna', [workbook, textbook]],
    ['Oto', [workbook]],
  ] as const) {
    const person = await enter({ givenName, familyName: 'Paraugs' })
    const made = await send(client, person, {
      channel: 'post',
      carrier: dpd?.id ?? null,
      address: 'Parauga iela 1, Ogre, LV-5001',
      materials: materials.map((material) => ({ material, quantity: 1 })),
    })
    sent.push(must(made))
  }
  return sent
}

/** Reads a code as a scanner does: a burst of keys, faster than any hand, wherever the cursor is. */
const scan = (page: Page, code: string): Promise<void> =>
  page.evaluate((read) => {
    const at = document.activeElement ?? document.body
    for (const key of [...read, 'Enter']) {
      at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  }, code)

test('a delivery is scanned open, its contents are scanned, it is packed, and its slip is there', async ({
  desk,
  page,
}) => {
  const [first, second] = await prepare(desk)
  if (first === undefined || second === undefined) throw new Error('Nothing was sent')
  await page.goto(new URL('/deliveries/packing', page.url()).href)
  await expect(page.getByRole('heading', { name: '2 sūtījumi, ko pakot' })).toBeVisible()
  await scan(page, 'DB-1')
  await expect(
    page.getByText('Vispirms atveriet sūtījumu, kurā likt: Darba burtnīca.'),
  ).toBeVisible()

  await scan(page, first.code.toLowerCase())
  await expect(page.getByRole('heading', { name: `${first.code} · Anna Paraugs` })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'XS · 8 × 18 × 61 cm' })).toBeVisible()
  await expect(page.getByText('kāda lieta ir par lielu')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'S · 8 × 43 × 61 cm', exact: true })).toBeChecked()
  await expect(page.getByText('2,78 € (2,30 € bez PVN)')).toBeVisible()
  await expect(page.getByText('Saskaitīts: 800 g')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await scan(page, 'PL-01')
  await expect(page.getByText('Plakāts šajā sūtījumā nav.')).toBeVisible()
  await scan(page, 'XX-9')
  await expect(page.getByText('Kods „XX-9” nav atrasts.')).toBeVisible()
  await scan(page, 'DB-1')
  await expect(page.getByRole('checkbox', { name: 'Darba burtnīca' })).toBeChecked()
  await expect(page.getByText('Vēl nav atzīmēts: 1')).toBeVisible()
  // The scanner is heard though the cursor is on a button.
  await page.getByRole('button', { name: 'Sapakot' }).focus()
  await scan(page, 'GR-01')
  await expect(page.getByRole('checkbox', { name: 'Grāmata' })).toBeChecked()
  await expect(page.getByText('Vēl nav atzīmēts')).toHaveCount(0)

  await page.getByRole('button', { name: 'Satura saraksts', exact: true }).click()
  const slip = page.getByRole('dialog', { name: 'Satura saraksts' })
  await expect(slip.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
  const download = page.waitForEvent('download')
  await slip.getByRole('button', { name: 'Saglabāt' }).click()
  const { text } = await readPdf(new Uint8Array(await readFile(await (await download).path())))
  for (const said of [first.code, 'Anna Paraugs', 'Grāmata', 'Darba burtnīca']) {
    expect(text).toContain(said)
  }
  expect((await download).suggestedFilename()).not.toContain('Anna')
  await slip.getByRole('button', { name: 'Aizvērt' }).click()

  await page.getByRole('button', { name: 'Sapakot' }).click()
  await expect(page.getByText('Sapakots 1 sūtījums.')).toBeVisible()
  // The next one is in hand already; its workbook is not there any more.
  await expect(page.getByRole('heading', { name: `${second.code} · Oto Paraugs` })).toBeVisible()
  await page.getByRole('button', { name: 'Sapakot' }).click()
  await expect(
    page.getByText(`${second.code}: Materiāla „Darba burtnīca” pietrūkst: vajag 1, plauktā ir 0.`),
  ).toBeVisible()
  await scan(page, first.code)
  await expect(page.getByText(`${first.code} vairs nav jāpako: sapakots.`)).toBeVisible()

  must(await record(desk.client, [first.id], 'handedOver'))
  await page.getByRole('tab', { name: 'Izmaksas' }).click()
  const costs = page.getByRole('table', { name: 'Sūtīšanas izmaksas' })
  await expect(costs.getByRole('row', { name: /Bez grupas/ })).toContainText('2,78')
  expect(await seriousFindings(page)).toEqual([])
})

test('many are taken from the shelves at once, by one list', async ({ desk, page }) => {
  await prepare(desk)
  await page.goto(new URL('/deliveries/packing', page.url()).href)
  await page.getByRole('checkbox', { name: 'Izvēlēties visus' }).check()
  await page.getByRole('button', { name: 'Komplektēšanas saraksts' }).click()
  const list = page.getByRole('dialog', { name: /Komplektēšanas saraksts 2 sūtījumiem/ })
  await expect(list.getByRole('row', { name: /A2 Darba burtnīca 2/ })).toBeVisible()
  await expect(list.getByRole('row', { name: /A1 Grāmata 1/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('address labels are printed on a label printer’s pages, one on each', async ({
  desk,
  page,
}) => {
  const sent = await prepare(desk)
  await page.goto(new URL('/deliveries/packing', page.url()).href)
  await page.getByRole('checkbox', { name: 'Izvēlēties visus' }).check()
  await page.getByRole('button', { name: 'Adreses uzlīmes' }).click()
  const labels = page.getByRole('dialog', { name: 'Adreses uzlīmes' })
  await labels.getByRole('combobox', { name: 'Uz kā drukā' }).click()
  await page.getByRole('option', { name: '100 × 150 mm' }).click()
  await expect(labels.getByLabel('Sākt no vietas lapā')).toBeHidden()
  await expect(labels.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
  expect(await seriousFindings(page)).toEqual([])
  const download = page.waitForEvent('download')
  await labels.getByRole('button', { name: 'Saglabāt' }).click()
  const { pages } = await readPdf(new Uint8Array(await readFile(await (await download).path())))
  const millimetres = (points: number): number => Math.round((points * 25.4) / 72)
  expect(pages.map(({ width }) => millimetres(width))).toEqual([100, 100])
  for (const [place, { code }] of sent.entries()) expect(pages[place]?.text).toContain(code)
})
