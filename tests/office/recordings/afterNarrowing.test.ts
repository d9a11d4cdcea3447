import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { ConsentRecordsFile } from '#shared/recordings/consentRecord.ts'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { answer, settle, terms } from '#tests/support/recordings.ts'
import { asked } from './recordingsOffice.ts'

const monday = '2026-11-23'

/** Asked for at ten, and from noon on kept for a week only. */
async function narrowed() {
  const test = await asked()
  const { director, id, until } = test
  const change = async (what: 'narrow' | 'widen', keepDays: number) => {
    const { revision } = await director.recordings.get({ id })
    value(await director.recordings[what](once({ id, revision, terms: { ...terms, keepDays } })))
  }
  await until('2026-11-23T10:00:00Z')
  await change('narrow', 7)
  await until('2026-11-23T12:00:00Z')
  const versions = async () =>
    (await director.recordings.consents({ id })).map(({ kind, noticeVersion }) => [
      kind,
      noticeVersion,
    ])
  const standing = async (person: string) =>
    (await director.recordings.get({ id })).grid.find((row) => row.person === person)?.standing
  return { ...test, change, versions, standing }
}

test('a form that was signed before the terms were narrowed counts, for the version that was signed', async () => {
  const { director, id, oto, teacher, versions, standing } = await narrowed()
  const at = (time: string) => ({ at: { day: monday, time } })
  expect(await answer(director, id, [oto], 'given', at('09:59'))).toMatchObject({
    refusal: { reason: 'beforeNotice', noticeMadeAt: '2026-11-23T08:00:00.000Z' },
  })
  value(await answer(director, id, [oto], 'given', at('10:00')))
  value(await answer(director, id, [teacher], 'given', at('12:00')))
  expect(await versions()).toEqual([
    ['given', 1],
    ['given', 2],
  ])
  expect([await standing(oto), await standing(teacher)]).toEqual(['agreed', 'agreed'])
})

test('one that was signed before they were widened does not, however they were narrowed after it', async () => {
  const { director, id, oto, until, change, versions } = await narrowed()
  await change('widen', 30)
  await until('2026-11-23T13:00:00Z')
  await change('narrow', 20)
  await until('2026-11-23T14:00:00Z')
  const at = (time: string) => ({ at: { day: monday, time } })
  expect(await answer(director, id, [oto], 'given', at('13:59'))).toMatchObject({
    refusal: { reason: 'beforeNotice', noticeMadeAt: '2026-11-23T12:00:00.000Z' },
  })
  value(await answer(director, id, [oto], 'given', at('14:30')))
  expect(await versions()).toEqual([['given', 3]])
  // A no may be as old as it is.
  value(await answer(director, id, [oto], 'refused', at('10:30')))
  expect(await versions()).toEqual([
    ['refused', 1],
    ['given', 3],
  ])
})

test('an answer of a platform’s report from before it counts for the version of its moment, too', async () => {
  const { director, id, oto, versions, standing } = await narrowed()
  const rows = ['Vārds, uzvārds;Atbilde;Laiks', 'Oto Bērziņš;piekrītu;23.11.2026. 10.30']
  const file = new File([rows.join('\n')], 'atskaite.csv')
  const opened = await director.imports.open({ file, target: 'consents', request: id, work: v4() })
  if (opened.kind === 'refused') throw new Error(opened.refusal.reason)
  const { session } = opened.state
  value(await director.imports.consents(once({ session, request: id, rows: { kind: 'all' } })))
  expect(await versions()).toEqual([['given', 1]])
  expect(await standing(oto)).toBe('agreed')
})

test('on what a teacher is recorded does not change under the yes they gave', async () => {
  const test = await asked()
  const { director, id, teacher, until } = test
  value(await answer(director, id, [teacher]))
  await settle(director, { teacherBasis: 'legitimateInterest' })
  await until('2026-11-23T10:00:00Z')
  const change = async (what: 'narrow' | 'widen', keepDays: number) => {
    const { revision } = await director.recordings.get({ id })
    value(await director.recordings[what](once({ id, revision, terms: { ...terms, keepDays } })))
  }
  const bases = async () => {
    const of = { kind: 'request' as const, request: id }
    const text = await (await director.recordings.consentRecords({ of })).text()
    return ConsentRecordsFile.parse(JSON.parse(text)).records.map(
      ({ pii_processing: { lawful_basis: basis } }) => basis,
    )
  }
  await change('narrow', 7)
  expect(await bases()).toEqual(['A6-1-a'])
  await change('widen', 30)
  expect(await bases()).toEqual(['A6-1-a'])
  // They have to be asked anew, and are told on which basis.
  value(await answer(director, id, [teacher]))
  expect(await bases()).toEqual(['A6-1-f'])
})
