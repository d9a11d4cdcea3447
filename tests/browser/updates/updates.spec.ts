import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { manifestName } from '#main/updates/signedManifest.ts'
import { wantedPackages } from '#main/updates/ownPackage.ts'
import type { UpdatePackage } from '#shared/updates/schema.ts'
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

/** A package for the system that this test runs on. */
const packageForHere = (): UpdatePackage =>
  packageOf(packageBytes, {
    kind: wantedPackages('byHand').kinds[0] ?? 'deb',
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
  })

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
  const { privateKey, publicKey } = publisher()
  const program = await programWithKey(publicKey)
  const place = mkdtempSync(join(tmpdir(), 'norise-place-'))
  writePlace(place, privateKey, { manifest: manifestOf({ packages: [packageForHere()] }) })
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
    await expect(page.getByText('Paraksts neder').first()).toBeVisible()
    await expect(page.getByText(/neizdevās 1 mēģinājums\./)).toBeVisible()
    await page.getByRole('button', { name: 'Pārbaudīt tagad' }).click()
    await page.getByText('Pēdējie mēģinājumi').click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Paraksts neder' })).toHaveCount(2)
    // The one that was fetched before is still the publisher's.
    await expect(ready).toBeVisible()
    await lookAtPage(page, 'versions-forged')

    // From anywhere in the office the line leads there.
    await page.getByRole('link', { name: 'Dalībnieki' }).click()
    await page.getByRole('link', { name: 'Ir versija 9.0.0' }).click()
    await expect(ready).toBeVisible()

    // The refusal of the first address stays until it is closed.
    await page.getByRole('alert').getByRole('button', { name: 'Aizvērt' }).first().click()
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

test('a program that can replace itself asks when, and can be told otherwise', async ({ page }) => {
  test.setTimeout(120_000)
  const { privateKey, publicKey } = publisher()
  const folder = mkdtempSync(join(tmpdir(), 'norise-office-'))
  const place = mkdtempSync(join(tmpdir(), 'norise-place-'))
  writePlace(place, privateKey, { manifest: manifestOf({ packages: [packageForHere()] }) })
  const pem = publicKey.export({ type: 'spki', format: 'pem' })
  const host = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'installingHost.child.ts'),
      folder,
      Buffer.from(pem).toString('base64'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  host.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  try {
    await expect.poll(() => printed, { timeout: 30_000 }).toContain('/enter?token=')
    await signIn(page, printed.trim())
    await page.getByRole('textbox', { name: 'Mape vai adrese' }).fill(place)
    await button('Saglabāt').click()
    await button('Uzstādīt, aizverot programmu').click()
    await expect(page.getByText('Versiju 9.0.0 Norise uzstādīs, kad to aizvērsiet.')).toBeVisible()
    await lookAtPage(page, 'versions-chosen')
    await button('Tomēr neuzstādīt').click()
    await expect(button('Uzstādīt, aizverot programmu')).toBeVisible()
    expect(printed).not.toContain('closing')

    await button('Uzstādīt tagad').click()
    const dialog = page.getByRole('dialog', { name: 'Uzstādīt versiju 9.0.0 tagad?' })
    await expect(dialog).toContainText('melnraksti')
    await lookAtPage(page, 'versions-now')
    await dialog.getByRole('button', { name: 'Uzstādīt tagad' }).click()
    await expect(page.getByText('Norise aizveras un atvērsies jaunajā versijā.')).toBeVisible()
    expect(printed).toContain('closing')
    // The host did not close for it: the next start tells that it did not become.
    await expect.poll(() => existsSync(join(folder, 'updates', 'chosen.json'))).toBe(true)
    // The work until now is safe before the program goes.
    expect(readdirSync(join(folder, 'backups')).some((name) => name.endsWith('.sqlite'))).toBe(true)
  } finally {
    const ended = new Promise((resolve) => host.once('exit', resolve))
    host.kill('SIGINT')
    await ended
    for (const each of [folder, place]) rmSync(each, { recursive: true, force: true })
  }
})
