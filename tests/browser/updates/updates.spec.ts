import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { manifestName } from '#main/updates/signedManifest.ts'
import { wantedPackages } from '#main/updates/ownPackage.ts'
import { demoPassword } from '#shared/staff/demo.ts'
import { openOfficeUnderTest, test } from '../../support/browserOffice.ts'
import { programWithKey } from '../../support/programWithKey.ts'
import {
  manifestOf,
  packageBytes,
  packageOf,
  publisher,
  writePlace,
} from '../../support/updatePlace.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'

const shots = process.env['NORISE_SHOTS']

/** Axe looks in light and in dark; where pictures are wanted, they are made. */
async function lookAtPage(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    expect(await seriousFindings(page), colorScheme).toEqual([])
    if (shots !== undefined) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`) })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /Ilze Saulīte/ }).click()
  await page.getByRole('textbox', { name: 'Parole' }).fill(demoPassword)
  await page.getByRole('button', { name: 'Ieiet' }).click()
  await page.getByRole('link', { name: 'Iestatījumi' }).click()
  await page.getByRole('tab', { name: 'Versijas' }).click()
  await expect(page.getByRole('heading', { name: 'Norises jaunās versijas' })).toBeVisible()
}

test('a program without a publisher’s key says that it looks for nothing', async ({
  demoOffice,
  page,
}) => {
  await signIn(page, demoOffice.address)
  await expect(page.getByText('nav iebūvēta izdevēja atslēga')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Mape vai adrese' })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
})

test('a signed version in a folder is offered, a forged one is refused and says why', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const [kind] = wantedPackages('byHand').kinds
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64'
  test.skip(kind === undefined, 'there are no packages for this system')
  const { privateKey, publicKey } = publisher()
  const program = await programWithKey(publicKey)
  const place = mkdtempSync(join(tmpdir(), 'norise-place-'))
  writePlace(place, privateKey, {
    manifest: manifestOf({ packages: [packageOf(packageBytes, { kind: kind ?? 'deb', arch })] }),
  })
  const office = await openOfficeUnderTest({ demo: true, program })
  try {
    const field = page.getByRole('textbox', { name: 'Mape vai adrese' })
    const save = page.getByRole('button', { name: 'Saglabāt' })
    await signIn(page, office.address)
    await expect(page.getByText('Nav izvēlēts, kur meklēt jaunas versijas.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Pārbaudīt tagad' })).toBeDisabled()
    await lookAtPage(page, 'versions-none')

    await field.fill('http://faili.example.lv/norise')
    await save.click()
    await expect(page.getByRole('alert').first()).toContainText('Adresei jāsākas ar https://')
    await field.fill(place)
    await save.click()
    await expect(page.getByText('Jauno versiju vieta ir saglabāta.')).toBeVisible()
    await page.getByRole('button', { name: 'Pārbaudīt tagad' }).click()
    const ready = page.getByRole('region', { name: 'Jaunā versija 9.0.0 ir gatava' })
    await expect(ready).toContainText('Ātrāka meklēšana.')
    // A browser can't replace the program: it says where the package is and what to do with it.
    await expect(ready).toContainText(join(office.folder, 'updates', 'norise-9.0.0.'))
    await expect(ready).toContainText('Aizveriet Norisi')
    await expect(ready.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('complementary')).toContainText('Ir versija 9.0.0')
    await lookAtPage(page, 'versions-ready')

    const manifest = join(place, manifestName)
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('9.0.0', '9.0.1'))
    await page.getByRole('button', { name: 'Pārbaudīt tagad' }).click()
    await expect(page.getByText('Paraksts neder')).toBeVisible()
    // The one that was fetched before is still the publisher's.
    await expect(ready).toBeVisible()
    await lookAtPage(page, 'versions-forged')

    // From anywhere in the office the line leads there.
    await page.getByRole('link', { name: 'Dalībnieki' }).click()
    await page.getByRole('link', { name: 'Ir versija 9.0.0' }).click()
    await expect(ready).toBeVisible()

    await page.getByRole('button', { name: 'Vairs nemeklēt' }).click()
    await expect(page.getByText('Jaunas versijas vairs nemeklē.')).toBeVisible()
    await expect(field).toHaveValue('')
  } finally {
    await office.stop()
    for (const folder of [office.folder, program, place]) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
})
