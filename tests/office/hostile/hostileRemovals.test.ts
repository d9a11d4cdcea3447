import { expect, test } from 'vitest'
import { DataCopy } from '#shared/privacy/copy.ts'
import type { RemovalInput } from '#shared/timetable/removal.ts'
import { enrolling, enterPerson, valueOf } from '#tests/office/courses/people.ts'
import { goOnAt } from '#tests/office/documents/papersOffice.ts'
import { entered, openOfficeWithTimetable } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { hostileWords } from './hostileWords.ts'

/** Text of a page without spaces: a narrow column breaks lines within long words. */
const flat = (text: string): string => text.replaceAll('\u200b', '').replaceAll(/\s+/gu, '')

/** A session of this morning from which somebody of its group may have been sent out. */
async function openWithSession() {
  const office = await openOfficeWithTimetable()
  const { director, group } = office
  const person = await enterPerson(director, { givenName: 'Roberts', familyName: 'Vītols' })
  valueOf(await director.courses.enrol(enrolling(group, [person])))
  const session = await entered(director, { groupId: group, day: '2026-11-23' })
  await goOnAt(office, '2026-11-23T10:00:00Z')
  const input: RemovalInput = {
    person,
    at: '09:30',
    reason: 'offensiveLanguage',
    removedBy: null,
    tutorDay: '2026-11-23',
    tutorTime: '11:15',
    note: '',
  }
  return { director, person, session, input }
}

type Office = Awaited<ReturnType<typeof openWithSession>>

/** A copy of what is known of the person, as it is handed out. */
async function copyOf({ director, person }: Office) {
  const { id } = valueOf(
    await director.privacy.noteRequest(once({ person, input: dataRequestInput })),
  )
  const { revision } = await director.privacy.get({ id })
  const checked = { id, revision, on: '2026-11-23', how: 'Parādīja pasi' }
  valueOf(await director.privacy.checkIdentity(once(checked)))
  valueOf(await director.privacy.makeCopy(once({ id, language: 'lv' as const, items: [] })))
  const [copy] = (await director.privacy.get({ id })).copies
  return async (as: 'pdf' | 'json'): Promise<Uint8Array> => {
    const file = await director.privacy.openCopy({ id, copy: copy?.id ?? '', as })
    if (!(file instanceof File)) throw new Error('There is no copy')
    return new Uint8Array(await file.arrayBuffer())
  }
}

test.each(hostileWords)(
  '$name in the note of a removal from a session stays text, on the copy for the person too',
  async ({ typed, printed = typed }) => {
    const office = await openWithSession()
    const { director, person, session, input } = office
    const lines = `${typed}\n${typed}\n${typed}`
    const noted = { session, input: { ...input, note: lines } }
    const { id } = valueOf(await director.timetable.noteRemoval(once(noted)))
    const asNoted = [{ id, note: lines, tutorToldAt: '2026-11-23T09:15:00.000Z' }]
    expect(await director.timetable.removalsOfSession({ session })).toMatchObject(asNoted)
    expect(await director.timetable.removalsOfPerson({ person })).toMatchObject(asNoted)

    const copy = await copyOf(office)
    const { text } = await readPdf(await copy('pdf'))
    expect(flat(text).split(flat(printed)).length - 1).toBeGreaterThanOrEqual(3)
    const { areas } = DataCopy.parse(JSON.parse(Buffer.from(await copy('json')).toString('utf8')))
    const values = areas.find(({ area }) => area === 'removals')?.records.flat()
    expect(values?.map(({ value }) => value)).toContain(lines)
  },
)

test('none of them is a time at which somebody was sent out, or the tutor was told', async () => {
  const { director, session, input } = await openWithSession()
  for (const { typed } of hostileWords) {
    for (const field of ['at', 'tutorTime', 'tutorDay'] as const) {
      const wrong = { session, input: { ...input, [field]: typed } }
      expect(await director.timetable.noteRemoval(once(wrong)), typed).toMatchObject({
        refusal: { reason: 'invalid', problems: [{ path: ['input', field] }] },
      })
    }
  }
  expect(await director.timetable.removalsOfSession({ session })).toEqual([])
})
