import { describe, expect, test } from 'vitest'
import type { ReceiptInput } from '#shared/documents/receipt.ts'
import { back, enterThings, issue, item, model as plain, thing } from '#tests/support/equipment.ts'
import { omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { once } from '#tests/support/office.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'
import { flat } from './makePaper.ts'
import {
  enterGroupOf,
  goOnAt,
  ofGroup,
  openOfficeWithSheets,
  readBlob,
  valueOf,
} from './papersOffice.ts'

const handedOver: ReceiptInput = { kind: 'handedOver', on: '2026-11-23', keptAt: '', note: '' }
const signed: ReceiptInput = {
  kind: 'signed',
  on: '2026-11-23',
  keptAt: 'Mape „DP-2026/4”',
  note: 'parakstīja nodarbībā',
}
const rows = (...ids: string[]) => ({ kind: 'rows' as const, ids })

/** Three sheets, in Latvian order. */
async function openOfficeWithPapers() {
  const office = await openOfficeWithSheets()
  const made = valueOf(
    await office.director.documents.makeSheets(once({ of: ofGroup(office.group) })),
  )
  const papers = made.papers.map(({ id }) => id)
  return { ...office, papers, first: papers[0] ?? '', last: papers[2] ?? '' }
}

describe('how a paper was received', () => {
  test('a whole stack is noted at once; the most of each is what the list says', async () => {
    const { director, papers, first, last } = await openOfficeWithPapers()
    const noted = valueOf(
      await director.documents.noteReceipts(
        once({ selection: rows(...papers), input: handedOver }),
      ),
    )
    expect(noted.count).toBe(3)
    valueOf(await director.documents.noteReceipts(once({ selection: rows(first), input: signed })))
    const { rows: shown } = await director.documents.list(firstPage)
    expect(shown.map(({ number, reception }) => [number, reception])).toEqual([
      ['IM-2026-0003', 'handedOver'],
      ['IM-2026-0002', 'handedOver'],
      ['IM-2026-0001', 'signed'],
    ])
    const filters = { reception: { kind: 'set' as const, values: ['none', 'handedOver'] } }
    const unsigned = await director.documents.list({ ...firstPage, filters })
    expect(unsigned.total).toBe(2)

    const { receipts } = await director.documents.get({ id: first })
    expect(receipts).toMatchObject([
      { ...signed, scan: false, enteredBy: 'Ilze Bērziņa' },
      { ...handedOver, enteredAt: '2026-11-23T08:00:00.000Z' },
    ])
    expect((await director.documents.get({ id: last })).receipts).toHaveLength(1)
    expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
  })

  test('all that match a filter are meant, save those taken out', async () => {
    const { director, last } = await openOfficeWithPapers()
    const query = { search: '', filters: {}, sort: [] }
    const selection = { kind: 'matching' as const, query, except: [last] }
    const noted = await director.documents.noteReceipts(once({ selection, input: handedOver }))
    expect(valueOf(noted).count).toBe(2)
    expect((await director.documents.get({ id: last })).receipts).toEqual([])
  })

  test('tomorrow, or the day before the paper was made, is refused at its field and nothing is noted', async () => {
    const office = await openOfficeWithPapers()
    const { director, papers, first } = office
    await goOnAt(office, '2026-11-24T22:00:00Z')
    for (const [on, problem] of [
      ['2026-11-22', 'beforeMade'],
      ['2026-11-26', 'dateInFuture'],
    ] as const) {
      const input = { ...handedOver, on }
      expect(
        await director.documents.noteReceipts(once({ selection: rows(...papers), input })),
      ).toEqual({
        ok: false,
        refusal: { reason: 'invalid', problems: [{ path: ['on'], problem }] },
      })
    }
    expect((await director.documents.get({ id: first })).receipts).toEqual([])
    // Midnight has passed in Riga: the 25th is today.
    const today = { ...handedOver, on: '2026-11-25' }
    valueOf(await director.documents.noteReceipts(once({ selection: rows(first), input: today })))
  })

  test('what was voided is received by nobody; a receipt noted by mistake is taken away or undone', async () => {
    const { director, group, first } = await openOfficeWithPapers()
    const noted = await director.documents.noteReceipts(
      once({ selection: rows(first), input: signed }),
    )
    const { first: receipt } = valueOf(noted)
    valueOf(await director.documents.removeReceipt(once({ id: receipt, paper: first })))
    expect((await director.documents.get({ id: first })).receipts).toEqual([])
    const again = await director.documents.noteReceipts(
      once({ selection: rows(first), input: signed }),
    )
    if (!again.ok) throw new Error(again.refusal.reason)
    valueOf(await director.journal.undo(once({ entry: again.entry })))
    expect((await director.documents.get({ id: first })).receipts).toEqual([])

    const lists = { kind: 'groupList' as const, group, language: 'lv' as const }
    const list = await director.documents.makeGroupPaper(once({ of: lists }))
    if (!list.ok) throw new Error(list.refusal.reason)
    valueOf(await director.journal.undo(once({ entry: list.entry })))
    expect(
      await director.documents.noteReceipts(
        once({ selection: rows(list.value.id), input: signed }),
      ),
    ).toEqual({ ok: false, refusal: { reason: 'noneValid' } })
  })
})

describe('the scan of a signed paper', () => {
  const pdf = new File(['%PDF-1.7\nparaksts'], 'Annas paraksts.pdf')

  test('is kept with its receipt and comes back byte for byte, named by the number', async () => {
    const { director, first } = await openOfficeWithPapers()
    const { first: receipt } = valueOf(
      await director.documents.noteReceipts(once({ selection: rows(first), input: signed })),
    )
    const of = { paper: first, receipt }
    expect(await director.documents.scan(of)).toEqual({ ok: true, file: null })
    valueOf(await director.documents.keepScan(once({ ...of, file: pdf })))
    const found = await director.documents.scan(of)
    const scan = found.ok ? found.file : null
    expect([scan?.name, scan?.type]).toEqual(['IM-2026-0001_2026-11-23.pdf', 'application/pdf'])
    expect(await scan?.text()).toBe('%PDF-1.7\nparaksts')
    expect((await director.documents.get({ id: first })).receipts).toMatchObject([{ scan: true }])
  })

  test('what is no scan, is too large, or has no receipt any more is refused', async () => {
    const { director, first } = await openOfficeWithPapers()
    const { first: receipt } = valueOf(
      await director.documents.noteReceipts(once({ selection: rows(first), input: signed })),
    )
    const keep = async (file: File) => {
      const kept = await director.documents.keepScan(once({ paper: first, receipt, file }))
      return kept.ok ? 'kept' : kept.refusal.reason
    }
    expect(await keep(new File(['MZ program'], 'paraksts.pdf'))).toBe('notAScan')
    expect(await keep(new File([], 'paraksts.pdf'))).toBe('notAScan')
    const large = new Uint8Array(20_000_001)
    large.set(new TextEncoder().encode('%PDF-'))
    expect(await keep(new File([large], 'x.pdf'))).toBe('scanTooLarge')
    valueOf(await director.documents.removeReceipt(once({ id: receipt, paper: first })))
    expect(await keep(pdf)).toBe('receiptGone')
  })

  test('a project manager neither notes nor reads what is of another’s group', async () => {
    const office = await openOfficeWithPapers()
    const { client } = await signInAs(office, 'projectManager', 'Ozola')
    const { first, director } = office
    const { first: receipt } = valueOf(
      await director.documents.noteReceipts(once({ selection: rows(first), input: signed })),
    )
    const notFound = { code: 'NOT_FOUND' }
    await expect(
      client.documents.noteReceipts(once({ selection: rows(first), input: signed })),
    ).rejects.toMatchObject(notFound)
    await expect(client.documents.scan({ paper: first, receipt })).rejects.toMatchObject(notFound)
    await expect(
      client.documents.keepScan(once({ paper: first, receipt, file: pdf })),
    ).rejects.toMatchObject(notFound)
    const query = { search: '', filters: {}, sort: [] }
    expect(
      await client.documents.noteReceipts(
        once({ selection: { kind: 'matching', query, except: [] }, input: signed }),
      ),
    ).toEqual({ ok: false, refusal: { reason: 'noneValid' } })
  })
})

describe('a sheet that no longer says what is so', () => {
  test('is outdated since the change of what it tells; a note of the group leaves it as it is', async () => {
    const office = await openOfficeWithPapers()
    const { director, group, first, papers } = office
    const change = async (input: Partial<{ note: string; channels: string }>) => {
      const { revision, id, ...known } = await director.courses.getGroup({ id: group })
      const { name, startsOn, endsOn, capacity, channels, joiningLink } = known
      const kept = { name, startsOn, endsOn, capacity, channels, joiningLink }
      const { journalLink, deliveryWay, note } = known
      valueOf(
        await director.courses.updateGroup(
          once({
            id,
            revision,
            input: {
              ...kept,
              journalLink,
              deliveryWay,
              note,
              courseId: known.course.id,
              teachers: [],
              managerId: null,
              tutorId: null,
              ...input,
            },
          }),
        ),
      )
    }
    const outdated = async (paper: string) => (await director.documents.get({ id: paper })).outdated
    expect(await outdated(first)).toBeNull()
    await goOnAt(office, '2026-11-24T09:00:00Z')
    await change({ note: 'tikai birojam' })
    expect(await outdated(first)).toBeNull()
    expect(await director.documents.outdatedSheets({ group })).toEqual([])
    await goOnAt(office, '2026-11-25T10:30:00Z')
    await change({ channels: 'WhatsApp' })
    expect(await outdated(first)).toEqual({ kind: 'outdated', since: '2026-11-25T10:30:00.000Z' })
    const found = await director.documents.outdatedSheets({ group })
    expect(found.map(({ name, paper }) => [name, paper])).toEqual([
      ['Anna Āboliņa', papers[0]],
      ['Anna Čakste', papers[1]],
      ['Anna Žagare', papers[2]],
    ])

    const again = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
    const by = { id: again.papers[0]?.id, number: 'IM-2026-0004' }
    expect(await outdated(first)).toEqual({ kind: 'replaced', by })
    expect(await outdated(again.papers[0]?.id ?? '')).toBeNull()
    expect(await director.documents.outdatedSheets({ group })).toEqual([])
  })

  test('one person’s new locker makes their sheet alone outdated', async () => {
    const office = await openOfficeWithPapers()
    const { director, group, people } = office
    await goOnAt(office, '2026-11-24T09:00:00Z')
    const { revision, id, ...person } = await director.people.get({ id: people[2] ?? '' })
    valueOf(
      await director.people.update(
        once({
          id,
          revision,
          input: {
            ...person,
            contacts: [],
            personalCode: null,
            preferredLocker: 'Ogre, Rīgas iela',
          },
          confirmed: { notADuplicate: false, codeAsRead: false },
        }),
      ),
    )
    const found = await director.documents.outdatedSheets({ group })
    expect(found.map(({ name }) => name)).toEqual(['Anna Čakste'])
    const { outdated } = await director.documents.get({ id: found[0]?.paper ?? '' })
    expect(outdated).toEqual({ kind: 'outdated', since: '2026-11-24T09:00:00.000Z' })
    const { group: other } = await enterGroupOf(director, [], { name: 'Cita' })
    expect(await director.documents.outdatedSheets({ group: other })).toEqual([])
  })

  test('a locker chosen in the program is on the sheet instead of what was written, and outdates it', async () => {
    const office = await openOfficeWithPapers()
    const { director, group, people } = office
    const [person = '', other = ''] = people
    valueOf(await takeIn(director, omnivaFile([['9001', 'Centra pakomāts', 'Rīga', 56.95, 24.1]])))
    const [locker] = (await director.lockers.list(firstPage)).rows
    const choose = async (whose: string) =>
      valueOf(
        await director.lockers.setPreference(
          once({
            person: whose,
            revision: null,
            channel: 'locker' as const,
            locker: locker?.id ?? '',
            confirmed: false,
          }),
        ),
      )
    await goOnAt(office, '2026-11-24T09:00:00Z')
    await choose(person)
    await goOnAt(office, '2026-11-24T10:00:00Z')
    await choose(other)
    const found = await director.documents.outdatedSheets({ group })
    expect(found.map(({ name }) => name)).toEqual(['Anna Āboliņa', 'Anna Žagare'])
    const { outdated } = await director.documents.get({ id: found[1]?.paper ?? '' })
    expect(outdated).toEqual({ kind: 'outdated', since: '2026-11-24T09:00:00.000Z' })
    const { papers } = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
    const file = await director.documents.file({ id: papers[2]?.id ?? '' })
    if (!file.ok) throw new Error(file.refusal.reason)
    expect(flat((await readBlob(file.pdf)).text)).toContain('Centra pakomāts')
  })

  test('tells what is on loan; an extension makes it outdated from its moment, a return what it was', async () => {
    const office = await openOfficeWithPapers()
    const { director, group, people } = office
    const [zagare = '', abolina = ''] = people
    const { items } = await enterThings(director, ['L-1', 'L-2', 'L-3'])
    const at = (tag: string) => thing(items[tag] ?? '')
    const make = async () =>
      valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) }))).papers
    const statesOf = (papers: Awaited<ReturnType<typeof make>>) => papers.map(({ state }) => state)
    const outdated = async (paper = '') => (await director.documents.get({ id: paper })).outdated
    const [, , bare] = await make()

    await goOnAt(office, '2026-11-24T09:00:00Z')
    const lines = [at('L-3'), at('L-2')]
    const lent = valueOf(await issue(director, { person: zagare, due: '2026-12-04', lines }))
    expect(await outdated(bare?.id)).toMatchObject({ since: '2026-11-24T09:00:00.000Z' })
    const papers = await make()
    expect(statesOf(papers)).toEqual(['unchanged', 'unchanged', 'made'])
    const sheet = papers[2]?.id ?? ''
    const file = await director.documents.file({ id: sheet })
    if (!file.ok) throw new Error(file.refusal.reason)
    const text = flat((await readBlob(file.pdf)).text)
    expect(text.match(/Plānais, L-\d+|līdz 04\.12\.2026\./gu)).toEqual([
      'Plānais, L-2',
      'līdz 04.12.2026.',
      'Plānais, L-3',
      'līdz 04.12.2026.',
    ])
    expect(await outdated(sheet)).toBeNull()

    // What others borrow, and when a thing is expected back, is not of this sheet.
    await goOnAt(office, '2026-11-25T09:00:00Z')
    const other = { person: abolina, due: '2026-12-01', lines: [at('L-1')] }
    const others = valueOf(await issue(director, other))
    const expected = { lines: lent.lines, on: '2026-12-07' }
    valueOf(await director.equipment.expectBack(once(expected)))
    expect(await outdated(sheet)).toBeNull()
    valueOf(
      await director.equipment.takeBack(once({ lines: [back(others.lines[0] ?? '')], on: null })),
    )

    await goOnAt(office, '2026-11-26T09:00:00Z')
    const [line = ''] = lent.lines
    const extension = { lines: [line], due: '2026-12-11', moveReservations: false }
    valueOf(await director.equipment.extendLoan(once(extension)))
    await goOnAt(office, '2026-11-27T09:00:00Z')
    const next = { person: zagare, due: '2026-12-11', lines: [at('L-1')] }
    const more = valueOf(await issue(director, next))
    const since = '2026-11-26T09:00:00.000Z'
    expect(await outdated(sheet)).toEqual({ kind: 'outdated', since })
    const found = await director.documents.outdatedSheets({ group })
    expect(found.map(({ name }) => name)).toEqual(['Anna Žagare'])

    const all = [...lent.lines, ...more.lines].map((id) => back(id))
    valueOf(await director.equipment.takeBack(once({ lines: all, on: null })))
    await make()
    const last = await make()
    expect(statesOf(last)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const said = await director.documents.file({ id: last[2]?.id ?? '' })
    if (!said.ok) throw new Error(said.refusal.reason)
    expect(flat((await readBlob(said.pdf)).text)).not.toContain('Izsniegtais aprīkojums')
  })

  test('follows a new name of what is on loan, and not what others did with the thing before', async () => {
    const office = await openOfficeWithPapers()
    const { director, people, papers } = office
    const [zagare = '', abolina = ''] = people
    const { items, model } = await enterThings(director, ['L-1'])
    const lines = [thing(items['L-1'] ?? '')]
    const outdated = async (paper = '') => (await director.documents.get({ id: paper })).outdated
    const rename = async (name: string) => {
      const known = (await director.equipment.models()).find(({ id }) => id === model)
      const revision = known?.revision ?? 0
      const input = { ...plain, name }
      const command = { id: model, revision, input }
      valueOf(await director.equipment.updateModel(once(command)))
    }
    await goOnAt(office, '2026-11-24T09:00:00Z')
    const first = valueOf(await issue(director, { person: abolina, due: '2026-12-04', lines }))
    await rename('Biezais')
    const returned = { lines: [back(first.lines[0] ?? '')], on: null }
    valueOf(await director.equipment.takeBack(once(returned)))
    await goOnAt(office, '2026-11-25T09:00:00Z')
    valueOf(await issue(director, { person: zagare, due: '2026-12-04', lines }))
    expect(await outdated(papers[2])).toMatchObject({ since: '2026-11-25T09:00:00.000Z' })

    const of = { kind: 'participant' as const, group: office.group, person: zagare }
    const made = valueOf(await director.documents.makeSheets(once({ of })))
    await goOnAt(office, '2026-11-26T09:00:00Z')
    await rename('Plakanais')
    const since = '2026-11-26T09:00:00.000Z'
    expect(await outdated(made.papers[0]?.id)).toEqual({ kind: 'outdated', since })

    const renamed = valueOf(await director.documents.makeSheets(once({ of })))
    await goOnAt(office, '2026-11-27T09:00:00Z')
    const { model: modelId } = await enterThings(director, [], { name: 'Pavisam cits' })
    const { id, revision } = await director.equipment.getItem({ id: items['L-1'] ?? '' })
    const input = { ...item, tag: 'L-1', modelId }
    valueOf(await director.equipment.updateItem(once({ id, revision, input })))
    const later = { kind: 'outdated', since: '2026-11-27T09:00:00.000Z' }
    expect(await outdated(renamed.papers[0]?.id)).toEqual(later)
  })
})
