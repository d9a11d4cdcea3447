import { describe, expect, it } from 'vitest'
import { listFixture, realList, withoutRealLists } from '#tests/rules/lockers/lists.ts'
import { dpd, listFile, omniva, omnivaFile, preview, takeIn } from '#tests/support/lockers.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { must, value } from '../rights/world.ts'

const fixture = (name: string) => listFile(listFixture(name))
const older = 'omniva-locations-2022-02-07.json'
const newer = 'omniva-map-2026-05-14.json'

const all = (client: Client, filters = {}) =>
  client.lockers.list({ ...firstPage, filters, limit: 500 })

const states = { state: { kind: 'set' as const, values: ['open', 'moved', 'closed'] } }

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> => {
  const written = (mark ? '\ufeff' : '') + text
  const bytes = new Uint8Array(written.length * 2)
  const view = new DataView(bytes.buffer)
  for (let place = 0; place < written.length; place += 1) {
    view.setUint16(place * 2, written.charCodeAt(place), littleEndian)
  }
  return bytes
}

describe('taking in a list', () => {
  it('writes what its preview showed, and one undo takes it back', async () => {
    const { director } = await openOfficeWithDirector()
    const seen = await preview(director, fixture(older))
    expect(seen).toMatchObject({
      carrierId: omniva,
      dated: '2022-02-01',
      lastDated: null,
      lockers: 12,
      counts: { added: 12, closed: 0, moved: 0 },
      left: { abroad: 2, unread: 0 },
    })
    // Looking writes nothing.
    expect((await all(director)).total).toBe(0)

    const taken = await takeIn(director, fixture(older))
    expect(taken).toMatchObject({
      ok: true,
      value: { carrierName: 'Omniva', added: 12, changed: 0, closed: 0, toAsk: 0 },
    })
    const { rows, total } = await all(director)
    expect(total).toBe(12)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(
      seen.added.map(({ name }) => name).toSorted(),
    )
    expect(rows.every(({ postcode }) => postcode === '')).toBe(true)
    // By town in Latvian order.
    expect(rows.map(({ town }) => town)).toEqual(
      rows.map(({ town }) => town).toSorted(new Intl.Collator('lv').compare),
    )

    if (!taken.ok) throw new Error()
    value(await director.journal.undo(once({ entry: taken.entry })))
    expect((await all(director, states)).total).toBe(0)
    const carriers = await director.lockers.carriers()
    expect(carriers.find(({ id }) => id === omniva)).toMatchObject({ lockers: 0, list: null })
  })

  it('a newer list closes, renames, adds; a number at another place is decided first', async () => {
    const { director } = await openOfficeWithDirector()
    value(await takeIn(director, fixture(older)))
    const before = (await all(director)).rows
    const file = listFile(listFixture(newer), Date.UTC(2026, 4, 14, 12))
    const seen = await preview(director, file)
    expect(seen).toMatchObject({ dated: '2026-05-14', lastDated: '2022-02-01', older: false })
    const ids = seen.moved.map(({ before: { externalId } }) => externalId)
    expect(ids).toContain('9235')
    expect(seen.moved.find(({ before: { externalId } }) => externalId === '9235')).toMatchObject({
      before: { town: 'Gauja' },
      after: { town: 'Sigulda' },
      otherTown: true,
    })

    expect(await takeIn(director, file)).toMatchObject({
      ok: false,
      refusal: { reason: 'movedUndecided', externalIds: ids },
    })
    expect((await all(director)).rows).toEqual(before)

    const moved = Object.fromEntries(ids.map((id) => [id, 'another' as const]))
    const taken = await takeIn(director, file, { moved })
    expect(taken).toMatchObject({
      ok: true,
      value: {
        added: seen.counts.added,
        closed: seen.counts.closed,
        changed: seen.counts.renamed + seen.counts.moved + seen.counts.updated,
      },
    })
    const after = (await all(director, states)).rows
    const gone = after.filter(({ state }) => state === 'closed')
    expect(gone.map(({ externalId }) => externalId)).toEqual(
      seen.closed.map(({ externalId }) => externalId),
    )
    // Closed, not deleted, on the day of the list that lacked it; out of the way of daily work.
    expect(gone.every(({ closedOn }) => closedOn === '2026-05-14')).toBe(true)
    expect((await all(director)).rows.some(({ state }) => state === 'closed')).toBe(false)
    const reused = must(after.find(({ externalId }) => externalId === '9235'))
    expect(reused).toMatchObject({ state: 'moved', town: 'Sigulda' })
    // The same record as before: what points to it still does.
    expect(before.map(({ id }) => id)).toContain(reused.id)
  })

  it('a locker that itself was moved far is flagged too, and one that comes back is open again', async () => {
    const { director } = await openOfficeWithDirector()
    const places = (latitude: number) => [
      ['9001', 'Viens', 'Rīga', 56.95, 24.1] as const,
      ['9002', 'Otrs', 'Rīga', latitude, 24.1] as const,
      ['9003', 'Trešais', 'Rīga', 56.96, 24.1] as const,
      ['9004', 'Ceturtais', 'Rīga', 56.97, 24.1] as const,
      ['9005', 'Piektais', 'Rīga', 56.98, 24.1] as const,
    ]
    value(await takeIn(director, omnivaFile(places(56.94))))
    value(await takeIn(director, omnivaFile(places(56.9)), { moved: { '9002': 'same' } }))
    // Some four kilometres: whoever chose it is asked before it is kept.
    expect(
      (await all(director)).rows.find(({ externalId }) => externalId === '9002'),
    ).toMatchObject({ state: 'moved' })
    // Four of five stay: exactly a fifth is closed without asking.
    value(await takeIn(director, omnivaFile(places(56.9).slice(1))))
    expect((await all(director)).total).toBe(4)
    expect(await preview(director, omnivaFile(places(56.9)))).toMatchObject({
      counts: { reopened: 1, added: 0 },
    })
    value(await takeIn(director, omnivaFile(places(56.9))))
    expect((await all(director)).total).toBe(5)
  })

  it('a list that would close more than a fifth is stopped until that is confirmed', async () => {
    const { director } = await openOfficeWithDirector()
    const places = Array.from(
      { length: 10 },
      (_, n) => [String(9000 + n), `Pakomāts ${n}`, 'Rīga', 56.95, 24.1] as const,
    )
    value(await takeIn(director, omnivaFile(places)))
    const short = omnivaFile(places.slice(3))
    expect((await preview(director, short)).closesMany).toBe(true)
    expect(await takeIn(director, short)).toMatchObject({
      ok: false,
      refusal: { reason: 'closesMany', closed: 3, open: 10 },
    })
    expect((await all(director)).total).toBe(10)
    expect(await takeIn(director, short, { closing: true })).toMatchObject({
      ok: true,
      value: { closed: 3 },
    })
  })

  it('an older list than the last one, and a day to come, are not taken unasked', async () => {
    const { director } = await openOfficeWithDirector()
    value(await takeIn(director, fixture(older), { dated: '2026-10-01' }))
    const again = listFile(listFixture(older))
    expect(await preview(director, again)).toMatchObject({ older: true, unchanged: 12 })
    expect(await takeIn(director, again)).toMatchObject({
      ok: false,
      refusal: { reason: 'olderList', lastDated: '2026-10-01' },
    })
    expect(await takeIn(director, again, { dated: '2026-11-24' })).toMatchObject({
      ok: false,
      refusal: { reason: 'notYet', field: 'dated' },
    })
    value(await takeIn(director, again, { older: true }))
  })

  it('is refused when the office has other lockers than the preview saw', async () => {
    const { director } = await openOfficeWithDirector()
    const file = omnivaFile([['9001', 'Viens', 'Rīga', 56.95, 24.1]])
    const seen = await preview(director, file)
    value(await takeIn(director, omnivaFile([['9002', 'Otrs', 'Rīga', 56.95, 24.1]])))
    const late = {
      file,
      carrier: omniva,
      dated: seen.dated,
      seen: seen.seen,
      confirmed: { closing: true, older: true, moved: {} },
    }
    expect(await director.lockers.takeInList(once(late))).toMatchObject({
      ok: false,
      refusal: { reason: 'changedMeanwhile' },
    })
    expect((await all(director)).rows.map(({ externalId }) => externalId)).toEqual(['9002'])
  })

  it('a double click takes a list in once', async () => {
    const { director } = await openOfficeWithDirector()
    const file = fixture(older)
    const { seen, dated } = await preview(director, file)
    const confirmed = { closing: false, older: false, moved: {} }
    const asked = once({ file, carrier: omniva, dated, seen, confirmed })
    const [first, second] = [
      await director.lockers.takeInList(asked),
      await director.lockers.takeInList(asked),
    ]
    expect(second).toEqual(first)
    expect((await all(director)).total).toBe(12)
  })

  it('warns of coordinates that can’t be, and takes them as they are', async () => {
    const { director } = await openOfficeWithDirector()
    const seen = await preview(director, fixture('dpd-pickup-2024-09-30.json'))
    expect(seen.carrierId).toBe(dpd)
    expect(seen.implausible).toMatchObject([{ externalId: 'LV90171', why: 'far' }])
    expect(Math.round(seen.implausible[0]?.km ?? 0)).toBeGreaterThan(55)
  })
})

describe('files that are no list', () => {
  const text = new TextDecoder().decode(listFixture(older))
  const encoded = new TextEncoder()

  it.each([
    ['UTF-8 with a mark', encoded.encode(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(text, true, true)],
    ['UTF-16 BE with a mark', utf16(text, false, true)],
    ['UTF-16 LE without one', utf16(text, true, false)],
  ])('%s is read', async (_, bytes) => {
    const { director } = await openOfficeWithDirector()
    const seen = await preview(director, listFile(bytes))
    expect(seen.added.map(({ name }) => name)).toContain('Ķekavas T/C Liiba pakomāts')
  })

  it('the same list as CSV in UTF-16 is read', async () => {
    const { director } = await openOfficeWithDirector()
    const csv =
      'ZIP;NAME;TYPE;A0_NAME;A1_NAME;A5_NAME;A7_NAME;X_COORDINATE;Y_COORDINATE\n' +
      '9950;"Aizkraukles T/C; Iga";0;LV;Aizkraukle;Gaismas iela;35;25.259443;56.610272\n'
    const seen = await preview(director, listFile(utf16(csv, true, true)))
    expect(seen.added).toMatchObject([{ externalId: '9950', name: 'Aizkraukles T/C; Iga' }])
  })

  it('the same by tabs, with an empty cell at the end, is whole', async () => {
    const { director } = await openOfficeWithDirector()
    const rows = [
      'ZIP NAME TYPE A0_NAME A1_NAME A5_NAME A7_NAME X_COORDINATE Y_COORDINATE comment_lav',
      '9950 Aizkraukle 0 LV Aizkraukle Gaismas 35 25.259443 56.610272 Iela',
      '9951 Ogre 0 LV Ogre Brīvības 1 24.6 56.816 ',
    ]
    const byTabs = rows.map((row) => row.replaceAll(' ', '\t')).join('\n')
    const seen = await preview(director, listFile(`${byTabs}\n`))
    expect(seen.added.map(({ externalId }) => externalId).toSorted()).toEqual(['9950', '9951'])
  })

  const csv = [
    'ZIP;NAME;TYPE;A0_NAME;A1_NAME;A5_NAME;A7_NAME;X_COORDINATE;Y_COORDINATE',
    '9950;"Aizkraukles T/C; Iga";0;LV;Aizkraukle;Gaismas iela;35;25.259443;56.610272',
    '9951;"Ogres pakomāts";0;LV;Ogre;Brīvības iela;1;24.6;56.816',
  ].join('\n')

  it.each([
    ['a CSV cut short between cells', csv.slice(0, -'24.6;56.816'.length), { reason: 'cutShort' }],
    [
      'a CSV cut short within quotes',
      csv.slice(0, csv.indexOf(' pakomāts')),
      { reason: 'cutShort' },
    ],
    ['cut short', text.slice(0, 5000), { reason: 'cutShort' }],
    ['not JSON', '[{"ZIP": nekas}]', { reason: 'notAList' }],
    ['empty', '', { reason: 'notAList' }],
    ['a text', 'Labdien!\nSaraksts būs rīt.', { reason: 'notAList' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), { reason: 'notAList' }],
    ['brackets without end', '['.repeat(100_000), { reason: 'notAList' }],
    ['another list', '[{"vards":"Anna"},{"vards":"Oto"}]', { reason: 'unknownList' }],
    ['without ids', listFixture('smartposti-without-ids-2026-05-14.json'), { reason: 'noIds' }],
    [
      'of another country',
      JSON.stringify([
        { parcelShopId: 'EE1', companyName: 'Pakiautomaat', countryCode: 'EE', city: 'TARTU' },
      ]),
      { reason: 'nothingLatvian', abroad: 1 },
    ],
    [
      'broken in most records',
      JSON.stringify([{ parcelShopId: 'LV1', companyName: [] }]),
      { reason: 'mostlyUnread', unread: 1 },
    ],
  ])('%s: refused, nothing written', async (_, content, refusal) => {
    const { director } = await openOfficeWithDirector()
    const file = listFile(content)
    expect(await director.lockers.previewList({ file, carrier: null })).toEqual({
      kind: 'refused',
      refusal,
    })
    const unseen = { file, carrier: omniva, dated: '2026-11-01', seen: '' }
    const confirmed = { closing: true, older: true, moved: {} }
    expect(await director.lockers.takeInList(once({ ...unseen, confirmed }))).toEqual({
      ok: false,
      refusal,
    })
    expect((await all(director, states)).total).toBe(0)
  })

  it('a list of another carrier than the one whose place it is to take', async () => {
    const { director } = await openOfficeWithDirector()
    expect(await director.lockers.previewList({ file: fixture(older), carrier: dpd })).toEqual({
      kind: 'refused',
      refusal: { reason: 'otherCarrier', asked: 'dpd', found: 'omniva' },
    })
  })

  it('a file beyond the limit is not even read', async () => {
    const { director } = await openOfficeWithDirector()
    const file = listFile(new Uint8Array(20_000_001))
    expect(await director.lockers.previewList({ file, carrier: null })).toEqual({
      kind: 'refused',
      refusal: { reason: 'tooLarge', most: 20_000_000 },
    })
  })
})

describe.skipIf(withoutRealLists !== null)(
  `the whole lists${withoutRealLists === null ? '' : `: skipped, ${withoutRealLists}`}`,
  () => {
    it('Omniva’s of 2022 and of 2026, one after the other', async () => {
      const { director } = await openOfficeWithDirector()
      value(await takeIn(director, listFile(realList('omniva-locations-2022-02-07-LV.json'))))
      const file = listFile(realList('omniva-map-2026-05-14-LV.json'), Date.UTC(2026, 4, 14, 12))
      const seen = await preview(director, file)
      expect(seen.counts).toMatchObject({ added: 107, closed: 4, moved: 3, implausible: 0 })
      const moved = Object.fromEntries(
        seen.moved.map(({ before }) => [before.externalId, 'another' as const]),
      )
      value(await takeIn(director, file, { moved }))
      expect((await all(director)).total).toBe(394)
      expect((await all(director, states)).total).toBe(398)
    })

    it('postcodes lead to their lockers', async () => {
      const { director } = await openOfficeWithDirector()
      for (const name of [
        'omniva-map-2026-05-14-LV.json',
        'dpd-pickup-2024-09-30-LV.json',
        'smartposti-itella-locationsLV-2023-07-31.json',
      ]) {
        const { implausible } = await preview(director, listFile(realList(name)))
        expect(implausible, name).toEqual([])
        value(await takeIn(director, listFile(realList(name))))
      }
      const first = async (text: string, carrier: string) => {
        const near = { kind: 'place' as const, text }
        const asked = { search: '', carriers: [carrier], kinds: [], size: '', limit: 2 }
        const { lockers } = await director.lockers.find({ ...asked, near })
        return lockers.map(({ externalId, km }) => `${externalId} ${km}`)
      }
      expect(await first('LV-5316', omniva)).toContain('9983 0.1')
      expect(await first('LV-3601', omniva)).toContain('9923 0.4')
      expect((await first('LV-4728', omniva))[0]).toMatch(/^9139 /)
      const person = await enter(director, { familyName: 'Ozola', postcode: 'LV-5401' })
      const { replacements } = await director.lockers.preferenceOf({ person })
      expect(replacements.map(({ town }) => town)).toContain('Daugavpils')
    })
  },
)
