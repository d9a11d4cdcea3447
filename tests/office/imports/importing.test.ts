import { describe, expect, it } from 'vitest'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { enterCourse, enterGroup } from '#tests/office/courses/people.ts'
import { sharedInput, withoutSharedInputs } from '#tests/rules/imports/sharedInputs.ts'
import { all, everything, namesIn, ofVerdict, openList, two } from './openImport.ts'

describe.skipIf(withoutSharedInputs !== null)(
  `lists as an office gets them${withoutSharedInputs === null ? '' : `: skipped, ${withoutSharedInputs}`}`,
  () => {
    it.each([
      ['dalibnieki-saraksts-1257.csv', 22, 4],
      ['participants-export.csv', 30, 0],
      ['pieteikumi-forma.xlsx', 22, 0],
    ])('imports %s, knows everybody a second time, and takes it back', async (name, good, bad) => {
      const { director } = await openOfficeWithDirector()
      const bytes = new Uint8Array(sharedInput(name))
      const { session, counts } = await openList(director, bytes)
      expect(counts).toEqual({ new: good, update: 0, unchanged: 0, problem: bad })
      expect(await namesIn(director)).toEqual([])

      const imported = await director.imports.people(once({ session, ...all }))
      expect(imported).toMatchObject({ ok: true, value: { created: good, updated: 0 } })
      expect(await namesIn(director)).toHaveLength(good)

      const again = await openList(director, bytes)
      expect(again.counts).toEqual({ new: 0, update: 0, unchanged: good, problem: bad })
      expect(await director.imports.people(once({ session: again.session, ...all }))).toEqual({
        ok: false,
        refusal: { reason: 'nothingToImport' },
      })

      const undone = await director.journal.undo(once({ entry: null }))
      expect(undone).toMatchObject({ ok: true, value: { action: 'imports.people' } })
      expect(await namesIn(director)).toEqual([])
      expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
    })
  },
)

describe('a list', () => {
  it('becomes people with code, contacts, part and note, found at once', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, two)
    await director.imports.people(once({ session, ...all }))
    const found = await director.people.list({ ...everything, search: 'ozols' })
    const person = await director.people.get({ id: found.rows[0]?.id ?? '' })
    expect(person).toMatchObject({
      givenName: 'Jānis',
      familyName: 'Ozols',
      note: 'vēlas latviešu klaviatūru',
      parts: ['participant'],
      contacts: [
        { kind: 'phone', value: '+37120001002', phoneType: 'mobile' },
        { kind: 'email', value: 'janis@example.lv' },
      ],
    })
    const byDigits = await director.people.list({ ...everything, search: '0001001' })
    expect(byDigits.rows.map(({ familyName }) => familyName)).toEqual(['Kalniņa'])
    const anna = await director.people.get({ id: byDigits.rows[0]?.id ?? '' })
    expect(anna).toMatchObject({ birthDate: '1899-01-01', maskedCode: '010199-•••••' })
  })

  it('updates the one whose phone changed and keeps what the list does not say', async () => {
    const { director } = await openOfficeWithDirector()
    const first = await openList(director, two)
    await director.imports.people(once({ session: first.session, ...all }))

    const second = await openList(director, two.replace('20001001', '20001099'))
    expect(second.counts).toEqual({ new: 0, update: 1, unchanged: 1, problem: 0 })
    const page = await director.imports.rows({
      session: second.session,
      list: ofVerdict('update'),
    })
    expect(page.rows).toMatchObject([
      {
        row: 2,
        match: { name: 'Anna Kalniņa' },
        changes: [{ field: 'phone', from: '+37120001001', to: '+37120001001, +37120001099' }],
      },
    ])
    expect(await director.imports.people(once({ session: second.session, ...all }))).toMatchObject({
      ok: true,
      value: { created: 0, updated: 1, unchanged: 1 },
    })
    const anna = await director.people.get({ id: page.rows[0]?.match?.id ?? '' })
    expect(anna.contacts.map(({ value }) => value)).toEqual([
      '+37120001001',
      'anna@example.lv',
      '+37120001099',
    ])
    expect(anna.revision).toBe(2)
  })

  it('keeps a changed surname as a former one, and masks the stored code', async () => {
    const { director } = await openOfficeWithDirector()
    const first = await openList(director, two)
    await director.imports.people(once({ session: first.session, ...all }))
    const second = await openList(director, two.replace('Kalniņa', 'Kalniņa-Liepa'))
    await director.imports.people(once({ session: second.session, ...all }))
    const found = await director.people.list({ ...everything, search: 'kalnina' })
    const anna = await director.people.get({ id: found.rows[0]?.id ?? '' })
    expect(anna.formerNames).toMatchObject([{ familyName: 'Kalniņa' }])
    expect(anna.familyName).toBe('Kalniņa-Liepa')

    const coded = await openList(
      director,
      'Vārds;Uzvārds;Personas kods;Dzimšanas datums\nAnna;Kalniņa;320000-00000;01.01.1899',
    )
    const page = await director.imports.rows({ session: coded.session, list: everything })
    expect(page.rows[0]?.changes).toContainEqual({
      field: 'personalCode',
      from: '010199-•••••',
      to: '320000-00000',
    })
  })

  it('takes chosen rows only', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, two)
    const query = { search: '', filters: ofVerdict('new').filters, sort: [] }
    await director.imports.people(
      once({ session, rows: { kind: 'matching', query, except: [2] }, group: null }),
    )
    expect(await namesIn(director)).toEqual(['Jānis Ozols'])
    expect(
      await director.imports.people(
        once({ session, rows: { kind: 'chosen', rows: [2] }, group: null }),
      ),
    ).toMatchObject({ ok: true, value: { created: 1 } })
  })

  it('writes nothing when a row is no longer what was shown, and says which', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, two)
    await enter(director, { familyName: 'Ozola', personalCode: '010199-00004' })
    const before = await namesIn(director)
    expect(await director.imports.people(once({ session, ...all }))).toEqual({
      ok: false,
      refusal: { reason: 'rowsChanged', count: 1, rows: [2] },
    })
    expect(await namesIn(director)).toEqual(before)
    expect(
      await director.imports.people(
        once({ session, rows: { kind: 'chosen', rows: [3] }, group: null }),
      ),
    ).toMatchObject({ ok: true, value: { created: 1 } })
  })

  it('never takes a row with a problem, even a chosen one', async () => {
    const { director } = await openOfficeWithDirector()
    const { session, counts } = await openList(director, two.replace('20001002', '65'))
    expect(counts).toEqual({ new: 1, update: 0, unchanged: 0, problem: 1 })
    const rows = { kind: 'chosen' as const, rows: [2, 3] }
    expect(await director.imports.people(once({ session, rows, group: null }))).toMatchObject({
      refusal: { reason: 'rowsChanged', rows: [3] },
    })
    await director.imports.people(once({ session, ...all }))
    expect(await namesIn(director)).toEqual(['Anna Kalniņa'])
  })

  it('answers a double click once', async () => {
    const { director } = await openOfficeWithDirector()
    const { session } = await openList(director, two)
    const command = once({ session, ...all })
    const answers = await Promise.all([
      director.imports.people(command),
      director.imports.people(command),
    ])
    expect(answers[1]).toEqual(answers[0])
    expect(await namesIn(director)).toHaveLength(2)
  })

  it('is enrolled into a group, who was known before too', async () => {
    const test = await openOfficeWithDirector()
    const { director } = test
    const course = await enterCourse(director, 'Datorprasmes')
    const group = await enterGroup(director, { courseId: course })
    const known = await openList(director, two.split('\n').slice(0, 2).join('\n'))
    await director.imports.people(once({ session: known.session, ...all }))

    const { session, counts } = await openList(director, two)
    expect(counts).toEqual({ new: 1, update: 0, unchanged: 1, problem: 0 })
    expect(
      await director.imports.people(once({ session, rows: { kind: 'all' }, group })),
    ).toMatchObject({ ok: true, value: { created: 1, unchanged: 1, enrolled: 2 } })
    const enrolled = await director.courses.listEnrolments({ group, list: everything })
    expect(enrolled.rows.map(({ familyName }) => familyName)).toEqual(['Kalniņa', 'Ozols'])

    expect(await director.journal.undo(once({ entry: null }))).toMatchObject({ ok: true })
    expect(await namesIn(director)).toEqual(['Anna Kalniņa'])
    expect((await director.courses.listEnrolments({ group, list: everything })).total).toBe(0)
  })

  it('says who of the group waits for a place, and who can not be confirmed yet', async () => {
    const { director } = await openOfficeWithDirector()
    const course = await enterCourse(director, 'Datorprasmes')
    const group = await enterGroup(director, { courseId: course, capacity: 1 })
    const list = `Vārds,Uzvārds,E-pasts
Anna,Kalniņa,anna@example.lv
Juris,Ozols,
Rita,Liepa,rita@example.lv
`
    const { session } = await openList(director, list)
    expect(
      await director.imports.people(once({ session, rows: { kind: 'all' }, group })),
    ).toMatchObject({ ok: true, value: { enrolled: 3, waiting: 1, notConfirmed: 1 } })
    const { rows } = await director.courses.listEnrolments({ group, list: everything })
    expect(Object.fromEntries(rows.map((row) => [row.familyName, row.state]))).toEqual({
      Kalniņa: 'confirmed',
      Liepa: 'waiting',
      Ozols: 'applied',
    })
  })

  it('tells a project manager nothing of somebody outside their groups but that a code is taken', async () => {
    const test = await openOfficeWithDirector()
    await enter(test.director, {
      givenName: 'Anna',
      familyName: 'Kalniņa',
      personalCode: '010199-00004',
      contacts: [{ kind: 'phone', value: '20001001', note: '' }],
    })
    await enter(test.director, {
      givenName: 'Jānis',
      familyName: 'Ozols',
      contacts: [{ kind: 'phone', value: '20001002', note: '' }],
    })
    const { client } = await signInAs(test, 'projectManager', 'Eglīte')
    const { session, counts } = await openList(client, two)
    expect(counts).toEqual({ new: 1, update: 0, unchanged: 0, problem: 1 })
    const page = await client.imports.rows({ session, list: ofVerdict('problem') })
    expect(page.rows).toMatchObject([
      { row: 2, match: null, problems: [{ field: 'personalCode', reason: 'codeTaken' }] },
    ])
    await client.imports.people(once({ session, ...all }))
    expect(await namesIn(client)).toEqual(['Jānis Ozols'])
    expect(await namesIn(test.director)).toEqual(['Anna Kalniņa', 'Jānis Ozols', 'Jānis Ozols'])
  })
})
