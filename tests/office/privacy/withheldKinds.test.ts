import { expect, test } from 'vitest'
import type { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import type { ActKind, PaperKind, RecordingPaperKind } from '#shared/documents/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { back as comesBack, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { answer, request, terms } from '#tests/support/recordings.ts'
import { privacyOffice } from './privacyOffice.ts'

const wish = { basis: 'accuracy' as const, why: 'Apstrīd datumu', untilOn: '2026-12-20' }

/** Anna and her sister (minors, with their mother) and Oto learn in a group that has a teacher, a tutor and a manager; a clerk works beside the director. */
async function office() {
  const test = await privacyOffice()
  const { director, anna, oto, mother, addSession } = test
  const teacher = await enter(director, { familyName: 'Ozola', parts: ['teacher'] })
  const tutor = await enter(director, { familyName: 'Kuplais', parts: ['colleague'] })
  const manager = await enter(director, { familyName: 'Mežs', parts: ['colleague'] })
  const viewer = await enter(director, { familyName: 'Vērotāja', parts: ['colleague'] })
  const course = value(
    await director.courses.createCourse(
      once({
        input: { name: 'Dizains', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const staff = { tutorId: tutor, managerId: manager }
  const group = value(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'D-7', courseId: course, ...staff } }),
    ),
  ).id
  const sister = await enter(director, {
    givenName: 'Jana',
    familyName: 'Krūmiņa',
    birthDate: '2011-05-01',
  })
  value(
    await director.people.addGuardian(
      once({ ward: sister, guardian: mother, relation: 'mother' as const }),
    ),
  )
  const learners = { kind: 'rows' as const, ids: [anna, oto, sister] }
  value(
    await director.courses.enrol(
      once({ group, people: learners, state: 'started' as const, since: null }),
    ),
  )
  const session = await addSession(group, { teachers: [teacher] })
  const { client: clerk, account } = await signInAs(test, 'staff', 'Liepa')
  const back = () => clerk.staff.signIn({ account, password: 'parole priekš Liepa' })
  const restrict = async (person: string) =>
    value(await director.privacy.restrict(once({ person, ...wish })))
  const { items } = await enterThings(director, ['L-1'])
  const lines = [thing(items['L-1'] ?? '')]
  const lent = value(await issue(director, { person: anna, group, due: '2026-12-04', lines }))
  const makeAct = async (kind: ActKind) =>
    value(await director.equipment.makeAct(once({ of: { loan: lent.loan, kind, language: null } })))
      .id
  const takeBack = async () => {
    const given = [comesBack(lent.lines[0] ?? '')]
    value(await director.equipment.takeBack(once({ lines: given, on: null })))
  }
  const people = { anna, oto, mother, teacher, tutor, manager, viewer }
  return {
    ...test,
    ...people,
    people,
    sister,
    clerk,
    back,
    restrict,
    group,
    session,
    makeAct,
    takeBack,
    lent,
  }
}

/** One paper of each kind; those of one person are Anna's, but for the request, which is her sister's. */
async function makeAll(test: Awaited<ReturnType<typeof office>>): Promise<Map<PaperKind, string>> {
  const { director, anna, oto, sister, mother, viewer, group, session, makeAct, takeBack } = test
  const made = new Map<PaperKind, string>()
  const ofGroup = { group, language: 'lv' as const }
  const list = async (kind: Exclude<GroupPaperKind, 'attendanceSheet'>) =>
    value(await director.documents.makeGroupPaper(once({ of: { kind, ...ofGroup } }))).id
  for (const kind of ['groupList', 'contactList', 'sessionList', 'certificateList'] as const) {
    made.set(kind, await list(kind))
  }
  const period = { from: '2026-11-24', until: '2026-11-24' }
  const attendance = { kind: 'attendanceSheet' as const, ...ofGroup, ...period }
  made.set(
    'attendanceSheet',
    value(await director.documents.makeGroupPaper(once({ of: attendance }))).id,
  )
  const annas = { kind: 'participant' as const, group, person: anna }
  const sheets = value(await director.documents.makeSheets(once({ of: annas })))
  made.set('informationSheet', sheets.papers[0]?.id ?? '')
  made.set('handoverAct', await makeAct('handoverAct'))
  await takeBack()
  made.set('returnAct', await makeAct('returnAct'))
  const input = {
    ...request(sister, [session]),
    askedBy: mother,
    terms: { ...terms, viewers: [viewer] },
  }
  const [id = ''] = value(await director.recordings.makeRequest(once({ input }))).requests
  value(await answer(director, id, [oto]))
  const recording = async (kind: RecordingPaperKind, person: string | null) => {
    const of = { request: id, kind, person, language: null }
    made.set(kind, value(await director.recordings.makePaper(once({ of }))).id)
  }
  await recording('recordingRequest', null)
  await recording('consentForm', anna)
  await recording('consentWithdrawal', anna)
  await recording('consentList', null)
  return made
}

const lists = ['groupList', 'contactList', 'certificateList', 'attendanceSheet'] as const
const ofRecording = [
  'recordingRequest',
  'consentForm',
  'consentWithdrawal',
  'consentList',
] as const satisfies PaperKind[]
const ofGroup: readonly PaperKind[] = [...lists, 'sessionList', 'informationSheet', ...ofRecording]

test.each<
  [who: keyof Awaited<ReturnType<typeof office>>['people'], withheld: readonly PaperKind[]]
>([
  ['oto', [...lists, 'consentList']],
  [
    'mother',
    [
      'contactList',
      'handoverAct',
      'returnAct',
      'recordingRequest',
      'consentForm',
      'consentWithdrawal',
    ],
  ],
  ['teacher', ofGroup],
  ['tutor', ofGroup],
  ['manager', ofGroup],
  ['viewer', ['consentForm']],
])(
  'of one group, %s restricted after they were made withholds from a clerk what names them',
  async (who, withheld) => {
    const test = await office()
    const { clerk, restrict, people } = test
    const made = await makeAll(test)
    const outWithClerk = async () => {
      const refused = {
        file: new Set<string>(),
        files: new Set<string>(),
        mailed: new Set<string>(),
      }
      for (const [kind, id] of made) {
        const file = await clerk.documents.file({ id })
        if (!file.ok && file.refusal.reason === 'withheld') refused.file.add(kind)
        const files = await clerk.documents.files({ papers: [id] })
        if (!files.ok && files.refusal.reason === 'withheld') refused.files.add(kind)
        if ((await clerk.documents.mailFile({ papers: [id] })) !== null) refused.mailed.add(kind)
      }
      return refused
    }
    const mailable = ['informationSheet', 'handoverAct', 'returnAct']
    expect(await outWithClerk()).toEqual({
      file: new Set(),
      files: new Set(),
      mailed: new Set(mailable),
    })
    await restrict(people[who])
    const expected = new Set<string>(withheld)
    expect(await outWithClerk()).toEqual({
      file: expected,
      files: expected,
      mailed: new Set(mailable.filter((kind) => !expected.has(kind))),
    })
  },
)

test('nor does the director mail what names somebody restricted', async () => {
  const { director, restrict, makeAct, mother } = await office()
  const act = await makeAct('handoverAct')
  expect(await director.documents.mailFile({ papers: [act] })).not.toBeNull()
  await restrict(mother)
  expect(await director.documents.file({ id: act })).toMatchObject({ ok: true })
  expect(await director.documents.mailFile({ papers: [act] })).toBeNull()
})

test('an act that names the manager in the words of the office is withheld when they are restricted', async () => {
  const { director, clerk, restrict, makeAct, manager } = await office()
  const shipped = (await director.documents.texts({ language: 'lv' })).find(
    ({ name }) => name === 'handoverAct.copies.text',
  )
  const of = { language: 'lv' as const, name: 'handoverAct.copies.text' }
  const text = `${shipped?.text ?? ''} Jautājumi: {manager}.`
  value(await director.documents.changeText(once({ ...of, text, revision: null })))
  const act = await makeAct('handoverAct')
  expect(await clerk.documents.file({ id: act })).toMatchObject({ ok: true })
  await restrict(manager)
  expect(await clerk.documents.file({ id: act })).toEqual({
    ok: false,
    refusal: { reason: 'withheld' },
  })
})

test('a withheld act made anew is another one, and is given out, though it says the same', async () => {
  const { director, clerk, back, restrict, makeAct, until, lent, anna } = await office()
  const father = await enter(director, { familyName: 'Krūmiņš' })
  value(
    await director.people.addGuardian(once({ ward: anna, guardian: father, relation: 'father' })),
  )
  const old = await makeAct('handoverAct')
  // Her mother signs: the office can't tell of the old act that it does not name her father.
  await restrict(father)
  expect(await clerk.documents.file({ id: old })).toMatchObject({ ok: false })
  await until('2026-11-24T08:00:00Z')
  await back()
  const of = { loan: lent.loan, kind: 'handoverAct' as const, language: null }
  const anew = value(await clerk.equipment.makeAct(once({ of })))
  expect(anew).toMatchObject({ state: 'made' })
  expect(await clerk.documents.file({ id: anew.id })).toMatchObject({ ok: true })
  expect(value(await clerk.equipment.makeAct(once({ of })))).toMatchObject({
    id: anew.id,
    state: 'unchanged',
  })
})

test('so is a withheld information sheet', async () => {
  const { director, clerk, back, restrict, until, group, anna, addSession } = await office()
  const of = { kind: 'participant' as const, group, person: anna }
  const [old] = value(await director.documents.makeSheets(once({ of }))).papers
  const stands = await enter(director, { familyName: 'Sila', parts: ['teacher'] })
  await addSession(group, { day: '2026-11-25', teachers: [stands] })
  const [told] = value(await director.documents.makeSheets(once({ of }))).papers
  expect(told?.id).not.toBe(old?.id)
  await restrict(stands)
  await until('2026-11-24T08:00:00Z')
  await back()
  const [anew] = value(await clerk.documents.makeSheets(once({ of }))).papers
  expect(anew).toMatchObject({ state: 'made' })
  expect(await clerk.documents.file({ id: anew?.id ?? '' })).toMatchObject({ ok: true })
})
