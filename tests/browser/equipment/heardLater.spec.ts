import { DraftContent } from '#renderer/components/form/draftContent.ts'
import { returnCommandOf } from '#renderer/equipment/keptDesk.ts'
import { addDays, formatCivilDate } from '#shared/calendar/civilDate.ts'
import { systemClock } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { back, enterThings, headsets, issue, thing } from '../../support/equipment.ts'
import { type Desk, expect, lockAndComeBack, once, test } from '../people/desk.ts'

/** What the office did, and the window was locked, or the program died, before it heard so. */
const day = (days: number): string => addDays(todayInRiga(systemClock), days)
const mice = { name: 'Pele', categoryId: headsets, quantity: 20 }
const scanBox = 'Inventāra numurs, komplekts vai akta numurs'
const issuedBefore = 'Tas, kas te bija salikts izsniegšanai, jau ir izsniegts.'
const takenBefore = 'Tas, kas te bija salikts saņemšanai, jau ir saņemts atpakaļ.'

const must = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** The command of the unsaved work, once it holds what was typed last. */
async function commandOf({ client }: Desk, form: string, typed: string): Promise<string> {
  const find = async (): Promise<string | null> => {
    const draft = await client.workspace.draft({ form })
    if (!JSON.stringify(draft?.content ?? null).includes(typed)) return null
    return DraftContent.parse(draft?.content).commandId
  }
  await expect.poll(find).not.toBeNull()
  return (await find()) ?? ''
}
const quantities = async ({ client }: Desk, person: string) => {
  const { lines } = await client.equipment.holdingsOf({ person })
  return lines.map(({ tag, quantity }) => tag || quantity)
}
/** So many mice in the hands of somebody. */
async function micesLine({ client }: Desk, person: string): Promise<string> {
  const { model } = await enterThings(client, [], mice)
  const lines = [{ model, quantity: 10, reservation: null }]
  return must(await issue(client, { person, due: day(14), lines })).lines[0] ?? ''
}

test('what was handed out before the window heard of it does not lie on the desk any more', async ({
  desk,
  page,
}) => {
  const { client, enter } = desk
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const { items } = await enterThings(client, ['L-01', 'L-02'], { name: 'ThinkPad' })
  const { model } = await enterThings(client, [], mice)
  await page.goto(new URL(`/equipment/desk?person=${anna}`, page.url()).href)
  const issuing = page.getByRole('region', { name: 'Izsniedz' })
  const hand = page.getByRole('button', { name: 'Izsniegt', exact: true })
  const lay = async (tag: string, quantity: number): Promise<string> => {
    await page.getByLabel(scanBox).fill(tag)
    await page.keyboard.press('Enter')
    await expect(issuing.getByText(`${tag} · ThinkPad`)).toBeVisible()
    await issuing.getByRole('combobox', { name: /^Pievienot skaitāmo/ }).click()
    await page.getByRole('option', { name: 'Pele' }).click()
    await issuing.getByLabel('Skaits: Pele').fill(String(quantity))
    await issuing.getByLabel('Atdošanas termiņš').fill(formatCivilDate(day(14)))
    return commandOf(desk, `desk:${anna}`, `"due":"${day(14)}"`)
  }
  const write = async (commandId: string, tag: string, quantity: number): Promise<void> => {
    const lines = [thing(items[tag] ?? ''), { model, quantity, reservation: null }]
    const plain = { group: null, basis: '', on: null, note: '', moveReservations: false }
    const input = { ...plain, person: anna, due: day(14), lines }
    must(await client.equipment.issueLoan({ commandId, payload: { input } }))
  }
  await write(await lay('L-01', 2), 'L-01', 2)
  await lockAndComeBack(page)
  await expect(page.getByText(issuedBefore)).toBeVisible()
  await expect(issuing.getByLabel('Skaits: Pele')).toHaveCount(0)
  await expect(issuing.getByRole('combobox', { name: 'Kam izsniedz' })).toHaveValue('Anna Āboliņa')
  await expect(hand).toBeDisabled()
  expect(await quantities(desk, anna)).toEqual([2, 'L-01'])

  // Where the desk stood there all the time, its own button finds it out; pressed again, it hands out no more.
  await write(await lay('L-02', 3), 'L-02', 3)
  await hand.click()
  await expect(page.getByText(issuedBefore)).toBeVisible()
  await expect(hand).toBeDisabled()
  await expect(issuing.getByLabel('Skaits: Pele')).toHaveCount(0)
  expect((await quantities(desk, anna)).toSorted()).toEqual([2, 3, 'L-01', 'L-02'])
})

test('what was taken back before the desk heard of it is not taken back once more', async ({
  desk,
  page,
}) => {
  const { client, enter } = desk
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const line = await micesLine(desk, anna)
  const { loan } = await client.equipment.getLine({ id: line })
  const of = { loan, kind: 'handoverAct' as const, language: null }
  const { number } = must(await client.equipment.makeAct(once({ of })))
  await page.goto(new URL('/equipment/desk', page.url()).href)
  const taking = page.getByRole('region', { name: 'Saņem atpakaļ' })
  await page.getByLabel(scanBox).fill(number)
  await page.keyboard.press('Enter')
  await taking.getByLabel('Skaits').fill('3')
  const commandId = returnCommandOf(await commandOf(desk, 'desk', '"quantity":3'))
  const payload = { lines: [{ ...back(line), quantity: 3 }], on: null }
  must(await client.equipment.takeBack({ commandId, payload }))
  await lockAndComeBack(page)
  await expect(page.getByText(takenBefore)).toBeVisible()
  await expect(taking).toHaveCount(0)
  expect(await quantities(desk, anna)).toEqual([7])
})

test('the dialog in which things come back knows as well that they did, and begins with what is out', async ({
  desk,
  page,
}) => {
  const { client, enter } = desk
  const anna = await enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  const line = await micesLine(desk, anna)
  await page.goto(new URL('/equipment/loans', page.url()).href)
  const row = page.getByRole('grid', { name: 'Izsniegtais aprīkojums' }).getByRole('row')
  const dialog = page.getByRole('dialog', { name: 'Saņemt atpakaļ' })
  const open = async (): Promise<void> => {
    await row.filter({ hasText: 'Pele' }).getByRole('rowheader').click()
    await page.keyboard.press('Enter')
    await page
      .getByRole('region', { name: 'Izsniegums' })
      .getByRole('button', { name: 'Saņemt atpakaļ' })
      .click()
  }
  await open()
  await dialog.getByLabel('Skaits').fill('3')
  const commandId = await commandOf(desk, `take-back:${line}`, '"quantity":3')
  const payload = { lines: [{ ...back(line), quantity: 3 }], on: null }
  must(await client.equipment.takeBack({ commandId, payload }))
  await lockAndComeBack(page)
  if (!(await dialog.isVisible())) await open()
  await expect(dialog.getByText(takenBefore)).toBeVisible()
  await expect(dialog.getByLabel('Skaits')).toHaveValue('7')
  expect(await quantities(desk, anna)).toEqual([7])
})

test('a desk that can not be found again says so, and tries again', async ({ desk, page }) => {
  const anna = await desk.enter({ givenName: 'Anna', familyName: 'Āboliņa' })
  await enterThings(desk.client, ['L-01'], { name: 'ThinkPad' })
  const address = new URL(`/equipment/desk?person=${anna}`, page.url()).href
  await page.goto(address)
  await page.getByLabel(scanBox).fill('L-01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('L-01 · ThinkPad')).toBeVisible()
  await commandOf(desk, `desk:${anna}`, 'L-01')
  let broken = true
  await page.routeWebSocket(/\/office$/, (line) => {
    const office = line.connectToServer()
    line.onMessage((message) => {
      const asked = typeof message === 'string' ? message : message.toString('utf8')
      office.send(broken ? asked.replace('"commands":["', '"commands":["x') : asked)
    })
  })
  await page.goto(address)
  await expect(page.getByText('Neizdevās noskaidrot, kas te bija salikts')).toBeVisible()
  broken = false
  await page.getByRole('button', { name: 'Mēģināt vēlreiz' }).click()
  await expect(page.getByText('L-01 · ThinkPad')).toBeVisible()
})
