import { v4 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { directorPassword, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { zipFile } from '#tests/rules/imports/zipFile.ts'
import { all, csv, everything, namesIn, ofVerdict, openFile, openList, two } from './openImport.ts'

const gone = { ok: false, refusal: { reason: 'importGone' } }

describe('an open import', () => {
  it('is dropped at the lock, and nothing can be imported from it any more', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, two)
    await director.staff.lock()
    const state = await director.staff.state()
    if (state.kind !== 'locked') throw new Error(state.kind)
    await director.staff.signIn({ account: state.account, password: directorPassword })
    await expect(director.imports.rows({ session, list: everything })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await director.imports.people(once({ session, ...all }))).toEqual(gone)
    expect(await namesIn(director)).toEqual([])
  })

  it('is dropped when its window leaves, and after half an hour', async () => {
    const test = await openOfficeWithDirector()
    const first = await openList(test.director, two)
    test.office.leave('director-1')
    expect(await test.director.imports.people(once({ session: first.session, ...all }))).toEqual(
      gone,
    )

    const second = await openList(test.director, two)
    for (let minutes = 0; minutes < 32; minutes += 4) {
      test.clock.advance({ minutes: 4 })
      await test.director.staff.awake()
    }
    expect(await test.director.imports.people(once({ session: second.session, ...all }))).toEqual(
      gone,
    )
  })

  it('is there for whoever opened it only', async () => {
    const test = await openOfficeWithDirector()
    const { session } = await openList(test.director, two)
    const { client } = await signInAs(test, 'staff', 'Eglīte')
    await expect(client.imports.rows({ session, list: everything })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await client.imports.people(once({ session, ...all }))).toEqual(gone)
  })

  it('is read in another way as its columns, heading row and name order are corrected', async () => {
    const { director } = await openOfficeWithDirector()
    const { session, plan, ready } = await openList(
      director,
      ['Cilvēks;Zvanīt', 'Kalniņa Anna;20001001', 'Liepa Oto;20001002'].join('\n'),
    )
    expect({ ready, headingRow: plan.headingRow }).toEqual({ ready: false, headingRow: 1 })
    const change = {
      session,
      work: v4(),
      sheet: 0,
      headingRow: 1,
      columns: [
        { kind: 'field' as const, field: 'fullName' },
        { kind: 'field' as const, field: 'phone' },
      ],
    }
    const mapped = await director.imports.changePlan({ ...change, nameOrder: 'familyFirst' })
    expect(mapped).toMatchObject({ kind: 'open', state: { ready: true, counts: { new: 2 } } })
    const { rows } = await director.imports.rows({ session, list: everything })
    expect(rows.map(({ givenName, familyName }) => `${givenName}|${familyName}`)).toEqual([
      'Anna|Kalniņa',
      'Oto|Liepa',
    ])

    await director.imports.people(once({ session, ...all }))
    const next = await openList(director, 'Zvanīt;Cilvēks\n20001003;Zane Egle')
    expect(next).toMatchObject({ ready: true, plan: { source: 'remembered' }, counts: { new: 1 } })
  })

  it('lists its rows by verdict, search and order', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, `${two}\nAnna;Liepa;;65;;`)
    const rowsOf = async (list: typeof everything) =>
      (await director.imports.rows({ session, list })).rows.map(({ row }) => row)
    expect(await rowsOf(ofVerdict('problem'))).toEqual([4])
    expect(await rowsOf({ ...everything, search: 'kalnina' })).toEqual([2])
    expect(await rowsOf({ ...everything, search: '20001002' })).toEqual([3])
    expect(
      await rowsOf({ ...everything, sort: [{ column: 'name', direction: 'descending' }] }),
    ).toEqual([3, 4, 2])
    const page = { ...everything, limit: 2 }
    const first = await director.imports.rows({ session, list: page })
    const second = await director.imports.rows({
      session,
      list: { ...page, position: { kind: 'after', cursor: first.next ?? '' } },
    })
    expect([first.total, second.rows.map(({ row }) => row), second.next]).toEqual([3, [4], null])
  })

  it('hands its problem rows back as a file that can be corrected and imported', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, two.replace('janis@example.lv', 'nav'))
    const file = await director.imports.problemRows({
      session,
      texts: {
        heading: 'Iemesls',
        fields: { email: 'E-pasts' },
        reasons: { notAnEmail: '„{{text}}” nav e-pasta adrese.' },
      },
    })
    const text = await file.text()
    expect(text).toContain('Jānis;Ozols;;20001002;nav;vēlas latviešu klaviatūru;')
    expect(text).toContain('E-pasts: „nav” nav e-pasta adrese.')
    expect(text).not.toContain('Kalniņa')
    const corrected = await openList(director, text.replace(';nav;', ';janis@example.lv;'))
    expect(corrected.counts).toEqual({ new: 1, update: 0, unchanged: 0, problem: 0 })
  })
})

describe('a file that is no list', () => {
  const office = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  it.each<[string, Uint8Array<ArrayBuffer>, object]>([
    ['an empty file', new Uint8Array(), { reason: 'empty' }],
    ['a PDF', csv('%PDF-1.7 ...'), { reason: 'notATable', found: 'pdf' }],
    ['an old Excel file', office, { reason: 'notATable', found: 'oldExcel' }],
    [
      'a ZIP of anything',
      new Uint8Array(zipFile([{ name: 'a.txt', content: 'x' }])),
      { reason: 'notATable' },
    ],
    ['a cell of a million letters', csv(`Vārds\n${'x'.repeat(1e6)}`), { reason: 'cellTooLong' }],
    ['33 MB', new Uint8Array(33 * 1024 * 1024), { reason: 'tooLarge' }],
  ])('%s is refused with the reason', async (_, bytes, refusal) => {
    const { director } = await openOfficeWithDirector()
    expect(await openFile(director, bytes)).toMatchObject({ kind: 'refused', refusal })
  })
})
