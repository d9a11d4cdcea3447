import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, test } from '@playwright/test'
import { openOffice } from '#main/office/open.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { openOfficeUnderTest } from '../../support/browserOffice.ts'

const password = 'zaļā pļava 17'

/** An office that was last used on a PC whose clock is three days ahead of this one's. */
async function makeLaterOffice(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'norise-clock-'))
  const clock = { now: () => systemClock.now().add({ hours: 72 }), elapsed: () => 0 }
  const office = await openOffice({ folder, clock, passwordCost: 2 ** 4 })
  const client = createRouterClient(office.router, {
    context: office.join({ desk: 'later', window: 'later' }),
  })
  const made = await client.staff.setUp({
    institution: { name: 'SIA „Ābele”', registrationNumber: '' },
    director: { givenName: 'Anna', familyName: 'Ozoliņa', password },
    language: 'lv',
  })
  await client.staff.recoveryKeyPrinted()
  expect(made.ok).toBe(true)
  await office.close()
  return folder
}

test('a clock that is earlier than the newest entry is told calmly, until somebody says that it is right', async ({
  page,
}) => {
  const folder = await makeLaterOffice()
  const office = await openOfficeUnderTest({ folder })
  const area = (name: string) => page.getByRole('navigation').getByRole('link', { name })
  try {
    await page.goto(office.address)
    await page.getByRole('textbox', { name: 'Parole' }).fill(password)
    await page.getByRole('button', { name: 'Ieiet' }).click()
    const notice = page.getByText('Datora pulkstenis ir pagriezts atpakaļ')
    await expect(notice).toBeVisible()
    await area('Dalībnieki').click()
    await expect(notice).toBeVisible()
    await page.getByRole('button', { name: 'Pulkstenis ir pareizs' }).click()
    await expect(notice).toBeHidden()
    await page.reload()
    await expect(area('Dalībnieki')).toBeVisible()
    await expect(notice).toBeHidden()
  } finally {
    await office.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
