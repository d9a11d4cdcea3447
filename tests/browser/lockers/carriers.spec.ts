import { takeIn, listFile, omnivaFile } from '../../support/lockers.ts'
import { seriousFindings } from '../frame/seriousFindings.ts'
import { expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const omnivaPlaces = [
  ['9001', 'Centra pakomāts', 'Rīga', 56.95, 24.1],
  ['9002', 'Ogres pakomāts', 'Ogre', 56.816, 24.6],
] as const

/** DPD’s list with one place in Riga. */
const dpdList = JSON.stringify([
  {
    parcelShopId: 'LV90001',
    legacyShopId: 'LV90001',
    parcelShopType: 'PickupStation',
    companyName: 'Paku Skapis Tirgus',
    companyShortName: 'Paku Skapis Tirgus',
    street: 'Parauga iela 2',
    houseNo: '',
    addressLine2: '',
    countryCode: 'LV',
    zipCode: '1050',
    city: 'RĪGA',
    longitude: 24.11,
    latitude: 56.944,
    openingHours: [],
  },
])

test('a locker is looked for among those of one carrier, and of one size', async ({
  desk,
  page,
}) => {
  must(await takeIn(desk.client, omnivaFile(omnivaPlaces)))
  must(await takeIn(desk.client, listFile(dpdList)))
  const anna = await desk.enter({ givenName: 'Anna', familyName: 'Ozola', town: 'Rīga' })
  await page.goto(new URL(`/people/${anna}`, page.url()).href)
  await page.getByRole('button', { name: 'Mainīt: Sūtījumu vēlmes' }).click()
  const wishes = page.getByRole('dialog', { name: 'Sūtījumu vēlmes' })
  await wishes.getByLabel('Vēlamais veids').click()
  await page.getByRole('option', { name: 'Pakomāts' }).click()
  const locker = wishes.getByLabel('Vēlamais pakomāts')
  await locker.click()
  await expect(page.getByRole('option', { name: /Centra pakomāts/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /Tirgus/ })).toBeVisible()

  const filters = wishes.getByRole('group', { name: 'Kādus pakomātus piedāvāt' })
  await page.keyboard.press('Tab')
  await filters.getByLabel('Pakomātu pārvadātājs').click()
  await page.getByRole('option', { name: 'DPD' }).click()
  await locker.click()
  await expect(page.getByRole('option', { name: /Tirgus/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /Centra pakomāts/ })).toBeHidden()
  await page.keyboard.press('Tab')
  await filters.getByLabel('Pakomātu veids').click()
  await page.getByRole('option', { name: 'Pasta nodaļa' }).click()
  await locker.click()
  await expect(page.getByRole('option', { name: /Tirgus/ })).toBeHidden()
  expect(await seriousFindings(page)).toEqual([])
})

test('a carrier that the office added goes out of use, and undo brings it back', async ({
  desk,
  page,
}) => {
  const input = {
    name: 'Kurjers Jānis',
    storageDays: 5,
    reminderAfterDays: 3,
    trackingTemplate: '',
    usesS10: false,
    maxGrams: null,
    vatPermille: 210,
    sizes: [],
  }
  must(await desk.client.lockers.createCarrier(once({ input })))
  await page.goto(new URL('/deliveries/carriers', page.url()).href)
  const row = page.getByRole('row', { name: /Kurjers Jānis/ })
  await expect(row).toContainText('5 dienas')
  // Those built in stay.
  await expect(page.getByRole('button', { name: 'Vairs nelietot: Omniva' })).toBeHidden()
  await page.getByRole('button', { name: 'Vairs nelietot: Kurjers Jānis' }).click()
  await expect(page.getByText('Pārvadātājs vairs netiek piedāvāts')).toBeVisible()
  await expect(row).toBeHidden()
  await page.getByRole('button', { name: 'Atsaukt darbību' }).first().click()
  await expect(row).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
