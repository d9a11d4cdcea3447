import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { omnivaFile, takeIn } from '../../support/lockers.ts'
import { enterMaterial } from '../../support/materials.ts'
import { type Desk, expect, once, test } from '../people/desk.ts'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const places = [
  ['9001', 'Centra pakomāts', 'Rīga', 56.95, 24.1],
  ['9002', 'Stacijas pakomāts', 'Rīga', 56.946, 24.12],
  ['9003', 'Ogres pakomāts', 'Ogre', 56.816, 24.6],
  ['9004', 'Siguldas pakomāts', 'Sigulda', 57.153, 24.86],
  ['9005', 'Līvānu pakomāts', 'Līvāni', 56.354, 26.176],
] as const
const today = todayInRiga(systemClock)

/** The newer one: a new place, one of another name, one gone. */
const newer = [
  ...places.filter(([id]) => id !== '9001' && id !== '9003'),
  ['9001', 'Centra tirgus pakomāts', 'Rīga', 56.95, 24.1],
  ['9006', 'Jaunais pakomāts', 'Cēsis', 57.31, 25.27],
] as const

/** A group of two, a book for them, a list of lockers, and what one of them prefers already. */
async function prepare({ client, enter }: Desk) {
  const { revision, ...policies } = await client.settings.policies()
  const input = { ...policies, deliveryManifests: true, deliveryStock: true }
  must(await client.settings.changePolicies(once({ revision, input })))
  must(await takeIn(client, omnivaFile(places), { dated: addDays(today, -30) }))
  const { lockers } = await client.lockers.find({
    search: 'Centra',
    near: null,
    carriers: [],
    kinds: [],
    size: '',
    limit: 1,
  })
  const locker = lockers[0]?.id ?? ''
  const phone = (value: string) => [{ kind: 'phone' as const, value, note: '' }]
  const anna = await enter({
    givenName: 'Anna',
    familyName: 'Āboliņa',
    town: 'Rīga',
    contacts: phone('20 001 234'),
  })
  const oto = await enter({
    givenName: 'Oto',
    familyName: 'Bērziņš',
    contacts: phone('67 222 333'),
  })
  const wish = { revision: null, channel: 'locker' as const, locker, confirmed: false }
  must(await client.lockers.setPreference(once({ person: oto, ...wish })))
  const course = { name: 'Lietvedība', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = must(await client.courses.createCourse(once({ input: course })))
  const { id: group } = must(
    await client.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Rudens grupa', courseId } }),
    ),
  )
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  must(await client.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const book = await enterMaterial(client, { name: 'Lietveža rokasgrāmata', stockKept: true })
  must(
    await client.materials.moveStock(
      once({ id: book, reason: 'received' as const, quantity: 5, happenedOn: null, note: '' }),
    ),
  )
  return { group, book, anna }
}

test('from the list to the locker, back to the office, and out again', async ({ desk, page }) => {
  const { group, book, anna } = await prepare(desk)
  const stock = async () => (await desk.client.materials.get({ id: book })).stock

  // A newer list, with what it changes shown before anything is written.
  await page.goto(new URL('/deliveries/lockers', page.url()).href)
  await page.getByRole('button', { name: 'Pārņemt sarakstu' }).first().click()
  const importing = page.getByRole('dialog', { name: /^Pārņemt pakomātu sarakstu/ })
  const choosing = page.waitForEvent('filechooser')
  await importing.getByRole('button', { name: 'Izvēlēties failu' }).click()
  const buffer = Buffer.from(await omnivaFile(newer).arrayBuffer())
  const mimeType = 'application/json'
  await (await choosing).setFiles({ name: 'locations.json', mimeType, buffer })
  await importing.getByLabel('Saraksta datums').fill(formatCivilDate(today))
  await expect(importing.getByText('Jauni: 1')).toBeVisible()
  await expect(importing.getByText('Cits nosaukums vai adrese: 1')).toBeVisible()
  await expect(importing.getByText('Sarakstā vairs nav, tiks slēgti: 1')).toBeVisible()
  await importing.getByRole('button', { name: 'Pārņemt', exact: true }).click()
  await expect(page.getByText('Omniva: jauni 1, mainīti 1, slēgti 1.')).toBeVisible()

  // Anna prefers the nearest of it.
  await page.goto(new URL(`/people/${anna}`, page.url()).href)
  await page.getByRole('button', { name: 'Mainīt: Sūtījumu vēlmes' }).click()
  const wishes = page.getByRole('dialog', { name: 'Sūtījumu vēlmes' })
  await wishes.getByLabel('Vēlamais veids').click()
  await page.getByRole('option', { name: 'Pakomāts' }).click()
  await wishes.getByLabel('Vēlamais pakomāts').fill('centra')
  await page.getByRole('option', { name: /Centra tirgus pakomāts.*apt\. [\d,]+ km/ }).click()
  await wishes.getByRole('button', { name: 'Saglabāt' }).click()
  const chosen = page.getByRole('region', { name: 'Sūtījumu vēlmes' })
  await expect(chosen.getByRole('link', { name: 'Centra tirgus pakomāts' })).toBeVisible()

  await page.goto(new URL(`/courses/${group}?tab=deliveries`, page.url()).href)
  await page.getByRole('button', { name: 'Nosūtīt grupai…' }).click()
  const batch = page.getByRole('dialog', { name: 'Sūtījumi grupai' })
  await batch.getByLabel('Pievienot materiālu').click()
  await page.getByRole('option', { name: /Lietveža rokasgrāmata/ }).click()
  await expect(batch.getByRole('row', { name: /Anna Āboliņa/ })).toContainText(
    'Centra tirgus pakomāts',
  )
  await expect(batch.getByRole('row', { name: /Oto Bērziņš/ })).toContainText('nav mobilais')
  await batch.getByRole('button', { name: 'Sagatavot 1 sūtījumu' }).click()
  await expect(page.getByText('Sagatavots 1 sūtījums.')).toBeVisible()

  await page.goto(new URL('/deliveries', page.url()).href)
  const list = page.getByRole('grid', { name: 'Sūtījumu saraksts' })
  const row = list.getByRole('row', { name: /Anna Āboliņa/ })
  await row.getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  const pane = page.getByRole('region', { name: 'Sūtījums', exact: true })
  await pane.getByRole('button', { name: 'Sapakots', exact: true }).click()
  await expect(row).toContainText('Sapakots')
  await expect.poll(stock).toBe(4)

  await page.getByRole('tab', { name: 'Nodošana' }).click()
  await page.getByRole('button', { name: 'Nodot pārvadātājam' }).click()
  const asked = page.getByRole('dialog', { name: 'Nodot pārvadātājam: Omniva' })
  await asked.getByRole('button', { name: 'Noslēgt sarakstu un nodot' }).click()
  const paper = page.getByRole('dialog', { name: 'Sūtījumu nodošanas saraksts' })
  await expect(paper.getByRole('button', { name: 'Saglabāt' })).toBeEnabled()
  await paper.getByRole('button', { name: 'Aizvērt' }).click()
  await page.getByText('Nodotie bez numura (1)').click()
  await page.getByRole('button', { name: 'Ierakstīt numurus' }).click()
  const numbers = page.getByRole('dialog', { name: 'Ierakstīt numurus: Omniva' })
  await numbers.getByLabel('Numuri no pārvadātāja portāla').fill('CC 123 456 785 EE')
  await numbers.getByRole('button', { name: 'Ierakstīt 1 numuru' }).click()
  await expect(numbers).toBeHidden()

  // It has been in the locker for nine days, which nobody wrote down.
  await page.getByRole('tab', { name: 'Sūtījumi' }).click()
  await row.getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await expect(pane).toContainText('CC123456785EE')
  await pane.getByRole('button', { name: 'Cits stāvoklis…' }).click()
  const happened = page.getByRole('dialog', { name: 'Kas notika ar sūtījumu' })
  await happened.getByRole('combobox', { name: 'Stāvoklis' }).click()
  await page.getByRole('option', { name: 'Gaida pakomātā' }).click()
  await happened.getByLabel('Diena').fill(formatCivilDate(addDays(today, -9)))
  await happened.getByRole('button', { name: 'Ierakstīt' }).click()
  await expect(row).toContainText(`termiņš beidzās ${formatCivilDate(addDays(today, -2))}`)
  await page.getByRole('button', { name: /^1 Termiņš beidzies$/ }).click()
  await expect(row).toBeVisible()

  await pane.getByRole('button', { name: 'Atgriezts birojā' }).click()
  await expect(pane).toContainText('Atgriezts')
  await expect.poll(stock).toBe(5)
  await pane.getByRole('button', { name: 'Nosūtīt vēlreiz' }).click()
  const again = page.getByRole('dialog', { name: 'Nosūtīt vēlreiz · S-0001' })
  await expect(again.getByRole('combobox', { name: 'Pakomāts', exact: true })).toHaveValue(
    'Centra tirgus pakomāts',
  )
  await again.getByRole('button', { name: 'Nosūtīt vēlreiz' }).click()
  await expect(pane.getByRole('link', { name: 'Nosūtīts vēlreiz kā S-0002' })).toBeVisible()
  await pane.getByRole('link', { name: 'Nosūtīts vēlreiz kā S-0002' }).click()
  await expect(pane.getByRole('heading', { name: 'S-0002 · Anna Āboliņa' })).toBeVisible()
  await expect(pane.getByRole('link', { name: 'Atkārtots sūtījums par S-0001' })).toBeVisible()
})
