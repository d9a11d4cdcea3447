import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../../support/browserOffice.ts'
import { takeRecoveryKey } from '../../support/recoveryKey.ts'

const password = 'zaļā pļava 17'

test('in a data folder that became read-only one gets back to the screen, reads, and is told what is not written', async ({
  office,
  page,
}) => {
  const file = join(office.folder, 'norise.sqlite')
  const fixed = [`${file}-wal`, file, office.folder]
  const chattr = (how: '+i' | '-i'): boolean =>
    spawnSync('chattr', [how, ...fixed.filter(existsSync)]).status === 0
  const box = (name: RegExp) => page.getByRole('textbox', { name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const navigation = page.getByRole('navigation', { name: 'Galvenā izvēlne' })
  await page.goto(office.address)
  await box(/^Nosaukums/).fill('SIA „Ābele”')
  await box(/^Vārds/).fill('Anna')
  await box(/^Uzvārds/).fill('Ozoliņa')
  await box(/^Parole \*|^Parole$/).fill(password)
  await box(/^Parole vēlreiz/).fill(password)
  await button('Atvērt biroju').click()
  await takeRecoveryKey(page)

  // Root may write into any file but an immutable one; not each file system has such.
  test.skip(!chattr('+i'), 'No file can be made immutable here')
  try {
    await page.goto(new URL('/people', page.url()).href)
    await expect(page.getByRole('row', { name: /Ozoliņa/ })).toBeVisible()
    await page.keyboard.press('Alt+l')
    await expect(page.getByRole('heading', { name: 'Ekrāns ir bloķēts' })).toBeVisible()
    await box(/^Parole/).fill(password)
    await button('Atbloķēt').click()
    await expect(navigation).toBeVisible()
    await expect(page.getByRole('row', { name: /Ozoliņa/ })).toBeVisible()

    // Whoever comes anew is not let in without an entry, and is told why.
    await button('Anna Ozoliņa').click()
    await page.getByRole('menuitem', { name: 'Mainīt lietotāju' }).click()
    await box(/^Parole/).fill(password)
    await button('Ieiet').click()
    await expect(page.getByRole('alert')).toContainText('Datu mapē nevar rakstīt')
    await expect(box(/^Parole/)).toHaveValue(password)
    chattr('-i')
    await button('Ieiet').click()
    await expect(navigation).toBeVisible()

    await page.goto(new URL('/settings?tab=own', page.url()).href)
    await box(/^Pašreizējā parole/).fill(password)
    await box(/^Jaunā parole \*|^Jaunā parole$/).fill('dzeltens rudens 18')
    await box(/^Jaunā parole vēlreiz/).fill('dzeltens rudens 18')
    chattr('+i')
    await button('Mainīt paroli').click()
    await expect(page.getByText('tāpēc jaunā parole nav saglabāta')).toBeVisible()
    await expect(page.getByText('pieteikšanos')).toHaveCount(0)
    chattr('-i')

    await page.goto(new URL('/people/new', page.url()).href)
    await box(/^Uzvārds/).fill('Liepa')
    chattr('+i')
    await button('Saglabāt').click()
    await expect(
      page.getByText('Datu mapē nevar rakstīt, tāpēc nekas nav ierakstīts. Lasīt joprojām var.'),
    ).toBeVisible()
    await expect(box(/^Uzvārds/)).toHaveValue('Liepa')
  } finally {
    chattr('-i')
  }
})
