import { describe, expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { enterMaterial, material } from '#tests/support/materials.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { office } from './materialsOffice.ts'

const rows = (...ids: string[]) => ({ kind: 'rows' as const, ids })
const refused = (refusal: object) => ({ ok: false, refusal })

describe('the catalogue', () => {
  test('is in Latvian order, finds whatever the letters, and hides what is archived', async () => {
    const { director } = await office()
    const book = await enterMaterial(director, {
      name: 'Čaklā burtnīca',
      code: 'DB 12',
      shelf: 'A',
    })
    await enterMaterial(director, { name: 'Cītīgā burtnīca', kind: 'textbook' })
    const names = async (asked: object = {}) =>
      (await director.materials.list({ ...firstPage, ...asked })).rows.map(({ name }) => name)
    expect(await names()).toEqual(['Cītīgā burtnīca', 'Čaklā burtnīca'])
    expect(await names({ search: 'cakla db' })).toEqual(['Čaklā burtnīca'])
    expect(await names({ filters: { kind: { kind: 'set', values: ['textbook'] } } })).toEqual([
      'Cītīgā burtnīca',
    ])
    expect(value(await director.materials.archive(once({ selection: rows(book) })))).toEqual({
      count: 1,
    })
    expect(await names()).toEqual(['Cītīgā burtnīca'])
    expect(await names({ filters: { archived: { kind: 'yesNo', value: true } } })).toEqual([
      'Čaklā burtnīca',
    ])
    expect(await director.materials.find({ text: 'burtnic', limit: 10 })).toMatchObject([
      { name: 'Cītīgā burtnīca' },
    ])
  })

  test('bears each code once among what is in use', async () => {
    const { director } = await office()
    const first = await enterMaterial(director, { name: 'Pirmā', code: 'DB-1' })
    const again = { ...material, name: 'Otrā', code: 'db - 1' }
    const taken = { reason: 'codeTaken', field: 'code', by: 'Pirmā' }
    expect(await director.materials.create(once({ input: again }))).toMatchObject(refused(taken))
    value(await director.materials.archive(once({ selection: rows(first) })))
    const second = await enterMaterial(director, again)
    expect(await director.materials.restore(once({ selection: rows(first) }))).toMatchObject(
      refused({ reason: 'codeTaken', by: 'Otrā' }),
    )
    const changed = { ...again, code: '' }
    value(await director.materials.update(once({ id: second, revision: 1, input: changed })))
    value(await director.materials.restore(once({ selection: rows(first) })))
    expect((await director.materials.get({ id: first })).archived).toBe(false)
  })

  test('shows both versions to who was slower, and changes nothing that is archived', async () => {
    const { director } = await office()
    const id = await enterMaterial(director)
    const input = { ...material, name: 'Jauns vārds' }
    value(await director.materials.update(once({ id, revision: 1, input })))
    expect(await director.materials.update(once({ id, revision: 1, input }))).toMatchObject(
      refused({ reason: 'changedMeanwhile', revision: 2, current: { name: 'Jauns vārds' } }),
    )
    value(await director.materials.archive(once({ selection: rows(id) })))
    const late = { id, revision: 3, input }
    expect(await director.materials.update(once(late))).toMatchObject(
      refused({ reason: 'archived' }),
    )
  })
})

describe('what it is for', () => {
  test('a course, a session and a week have each a set of their own', async () => {
    const { director, course, group, session } = await office()
    const whole = await enterMaterial(director, { name: 'Mācību grāmata' })
    const sheet = await enterMaterial(director, { name: 'Darba lapa' })
    const week = { kind: 'week' as const, group, week: '2026-11-26' }
    const ties = [
      { id: whole, to: { kind: 'course' as const, course } },
      { id: sheet, to: { kind: 'session' as const, session } },
      { id: sheet, to: week },
    ]
    for (const tie of ties) value(await director.materials.tie(once(tie)))
    const names = async (of: (typeof ties)[number]['to']) =>
      (await director.materials.ofTarget({ of })).map(({ name }) => name)
    expect(await names({ kind: 'course', course })).toEqual(['Mācību grāmata'])
    expect(await names({ kind: 'session', session })).toEqual(['Darba lapa'])
    expect(await names({ kind: 'week', group, week: '2026-11-23' })).toEqual(['Darba lapa'])
    expect(await names({ kind: 'week', group, week: '2026-11-30' })).toEqual([])
    expect((await director.materials.get({ id: sheet })).ties).toMatchObject([
      { to: { kind: 'week', group, week: '2026-11-23' }, name: 'Rīta grupa', session: null },
      { to: { kind: 'session', session }, name: 'Rīta grupa', session: { day: '2026-11-24' } },
    ])
    const { rows: listed } = await director.materials.list(firstPage)
    expect(listed.map(({ courses }) => courses)).toEqual([['Latviešu valoda'], ['Latviešu valoda']])
    value(await director.materials.archive(once({ selection: rows(whole) })))
    expect(await names({ kind: 'course', course })).toEqual([])
  })

  test('is said once, taken back once, and not of what is archived', async () => {
    const { director, group } = await office()
    const id = await enterMaterial(director)
    const monday = { id, to: { kind: 'week' as const, group, week: '2026-11-23' } }
    const friday = { id, to: { kind: 'week' as const, group, week: '2026-11-27' } }
    value(await director.materials.tie(once(monday)))
    expect(await director.materials.tie(once(friday))).toEqual(refused({ reason: 'alreadyTied' }))
    value(await director.materials.untie(once(friday)))
    expect(await director.materials.untie(once(monday))).toEqual(refused({ reason: 'notTied' }))
    value(await director.materials.archive(once({ selection: rows(id) })))
    expect(await director.materials.tie(once(monday))).toEqual(refused({ reason: 'archived' }))
  })

  test('a course that is not there, or is another manager’s, can’t be named', async () => {
    const test = await openOfficeWithDirector()
    const { director } = test
    const { client: manager } = await signInAs(test, 'projectManager', 'Vadītāja')
    const input = {
      name: 'Svešs kurss',
      projectId: null,
      programme: '',
      modules: [],
      platforms: [],
    }
    const course = value(await director.courses.createCourse(once({ input }))).id
    const foreign = value(
      await director.courses.createGroup(
        once({ input: { ...emptyGroup, name: 'Sveša grupa', courseId: course } }),
      ),
    ).id
    const id = await enterMaterial(director)
    const tie = { id, to: { kind: 'course' as const, course } }
    await expect(manager.materials.tie(once(tie))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const unknown = { id, to: { kind: 'session' as const, session: id } }
    await expect(director.materials.tie(once(unknown))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    value(await director.materials.tie(once(tie)))
    const week = { kind: 'week' as const, group: foreign, week: '2026-11-23' }
    value(await director.materials.tie(once({ id, to: week })))
    expect((await manager.materials.get({ id })).ties).toEqual([])
    expect((await manager.materials.list(firstPage)).rows).toMatchObject([{ courses: [] }])
    const asked = { ...firstPage, filters: { course: { kind: 'text' as const, text: 'sves' } } }
    expect((await manager.materials.list(asked)).total).toBe(0)
    expect((await director.materials.list(asked)).total).toBe(1)
  })
})

describe('its files', () => {
  const file = (text: string, name = 'Darba lapa.pdf') =>
    new File([text], name, { type: 'application/pdf' })

  test('are kept as they came, renamed and taken away', async () => {
    const { director } = await office()
    const id = await enterMaterial(director)
    const first = value(await director.materials.addFile(once({ id, file: file('viens') }))).file
    value(await director.materials.addFile(once({ id, file: file('divi', '..\\..\\CON.pdf') })))
    const list = async () => (await director.materials.get({ id })).fileList
    expect(await list()).toMatchObject([
      { id: first, name: 'Darba lapa.pdf', size: 5 },
      { name: '_CON.pdf', size: 4 },
    ])
    value(await director.materials.renameFile(once({ id, file: first, name: 'Pirmā nodaļa' })))
    const kept = await director.materials.file({ id, file: first })
    expect([kept.name, await kept.text()]).toEqual(['Pirmā nodaļa.pdf', 'viens'])
    value(await director.materials.removeFile(once({ id, file: first })))
    expect((await list()).map(({ name }) => name)).toEqual(['_CON.pdf'])
    expect(await director.materials.removeFile(once({ id, file: first }))).toEqual(
      refused({ reason: 'fileGone' }),
    )
    value(await director.journal.undo(once({ entry: null })))
    expect((await list()).map(({ name }) => name)).toEqual(['Pirmā nodaļa.pdf', '_CON.pdf'])
    expect(await (await director.materials.file({ id, file: first })).text()).toBe('viens')
  })

  test('hold something, and not too much', async () => {
    const { director } = await office()
    const id = await enterMaterial(director)
    expect(await director.materials.addFile(once({ id, file: file('') }))).toEqual(
      refused({ reason: 'emptyFile' }),
    )
    const huge = new File([new Uint8Array(20_000_001)], 'liels.zip')
    expect(await director.materials.addFile(once({ id, file: huge }))).toEqual(
      refused({ reason: 'fileTooLarge', most: 20_000_000 }),
    )
    expect((await director.materials.get({ id })).files).toBe(0)
  })
})
