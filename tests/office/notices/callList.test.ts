import { expect, test } from 'vitest'
import { confirming, openOfficeWithGroup, valueOf } from '#tests/office/courses/people.ts'
import { entered, tuesday } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/readPdf.ts'

async function openOfficeWithCalls() {
  const office = await openOfficeWithGroup()
  const { director, group } = office
  const phone = (value: string) => [{ kind: 'phone' as const, value, note: '' }]
  const anna = await enter(director, {
    givenName: 'Anna',
    familyName: 'Žīgure',
    contacts: phone('20001001'),
    preferredChannel: 'phone',
  })
  const oto = await enter(director, {
    givenName: 'Oto',
    familyName: 'Čakste',
    contacts: [{ kind: 'email', value: 'oto@example.com', note: '' }],
  })
  valueOf(await director.courses.enrol(confirming(group, [anna, oto])))
  const input = { subject: 'Telpa #1 maiņa', text: 'Tiekamies 203. telpā.\nLīdzi *atlaidi*.' }
  const { id } = valueOf(await director.notices.create(once({ group, input })))
  return { ...office, anna, oto, notice: id }
}

const textOf = async (pdf: Blob | null): Promise<string> => {
  if (pdf === null) throw new Error('There is no call list')
  const read = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  return read.text.replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ')
}

test('who is told by phone is on the call list with their number and what to tell; others are not', async () => {
  const { director, notice } = await openOfficeWithCalls()
  const text = await textOf(await director.notices.callList({ notice, language: 'lv' }))
  expect(text).toContain('Zvanu saraksts'.toUpperCase())
  expect(text).toContain('Telpa #1 maiņa Tiekamies 203. telpā. Līdzi *atlaidi*.')
  expect(text).toContain('Anna Žīgure 20 001 001')
  expect(text).not.toContain('Čakste')
  expect(await textOf(await director.notices.callList({ notice, language: 'en' }))).toContain(
    'Called at',
  )
})

test('who turned out to be called without a number stands there, too; whoever was told is gone from it', async () => {
  const { director, notice, anna, oto } = await openOfficeWithCalls()
  valueOf(
    await director.notices.changeChannel(once({ notice, person: oto, channel: 'phone' as const })),
  )
  const people = { kind: 'some' as const, ids: [anna] }
  valueOf(await director.notices.tell(once({ notice, people, channel: null, at: null, by: null })))
  const text = await textOf(await director.notices.callList({ notice, language: 'lv' }))
  expect(text).toContain('Oto Čakste tālrunis nav zināms')
  expect(text).not.toContain('Žīgure')
  const rest = { kind: 'waiting' as const }
  valueOf(
    await director.notices.tell(once({ notice, people: rest, channel: null, at: null, by: null })),
  )
  expect(await director.notices.callList({ notice, language: 'lv' })).toBeNull()
})

test('what is due before a session is said by the time the session begins', async () => {
  const { director, group } = await openOfficeWithCalls()
  const { revision, ...policies } = await director.settings.policies()
  const inTime = { ...policies, noticeDeadline: 'inTime' as const }
  valueOf(await director.settings.changePolicies(once({ revision, input: inTime })))
  await entered(director, { groupId: group, day: tuesday })
  valueOf(await director.notices.publishTimetable(once({ group })))
  const found = await director.notices.ofGroup({ group })
  const timetable = found.find(({ kind }) => kind === 'timetable')?.id ?? ''
  const list = await director.notices.callList({ notice: timetable, language: 'lv' })
  const text = await textOf(list)
  expect(text).toContain('24.11.2026. 09.00')
  expect(text).not.toContain('08.59')
  const english = await director.notices.callList({ notice: timetable, language: 'en' })
  expect(await textOf(english)).toContain('Tuesday, 24.11.2026 09:00–10:30')
  expect(await textOf(english)).toContain('By 24.11.2026 09:00')
})

test('all that changed is on the call list, however much it is', async () => {
  const { director, group } = await openOfficeWithCalls()
  const teacher = await enter(director, {
    givenName: 'Zane',
    familyName: 'Krūmiņa',
    parts: ['teacher'],
  })
  // Forty-five sessions of one day a quarter of an hour apart: what counts is how many they are.
  const time = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  for (let place = 0; place < 45; place += 1) {
    const from = 8 * 60 + place * 15
    await entered(director, {
      groupId: group,
      day: tuesday,
      from: time(from),
      to: time(from + 15),
      teachers: [teacher],
    })
  }
  valueOf(await director.notices.publishTimetable(once({ group })))
  const found = await director.notices.ofGroup({ group })
  const timetable = found.find(({ kind }) => kind === 'timetable')?.id ?? ''
  const list = await director.notices.callList({ notice: timetable, language: 'lv' })
  const text = await textOf(list)
  expect(text.match(/otrdiena, 24\.11\.2026\./gu)).toHaveLength(45)
  expect(text).toContain('plkst. 19.00–19.15')
  expect(text).toContain('Anna Žīgure 20 001 001')
})
