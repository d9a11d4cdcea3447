import { expect, test } from 'vitest'
import { usualKeeping } from '#shared/privacy/policies.ts'
import type { PoliciesInput } from '#shared/settings/policies.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'

const schoolRules: PoliciesInput = {
  lessonMinutes: 45,
  remoteShareLimit: 20,
  studyYearStarts: '09-01',
  noticeDeadline: 'workingDayBefore',
  noticeTime: '17:00',
  movedDaysApply: true,
  emergency: true,
  emergencyText: 'Ienākt var pa vienam.',
  sameDayReuse: true,
  preparationDays: 1,
  noShowDays: 3,
  recallDays: 7,
  askNeedsDays: 14,
  valueOnActs: true,
  deliveryStock: true,
  deliveryBoxFit: true,
  deliveryPrices: true,
  deliveryLabels: true,
  deliveryManifests: true,
  deliveryMap: true,
  handOverDays: 6,
  noMovementDays: 5,
  sentBackCounts: true,
  minimumNoticeMinutes: 60,
  disruptionExcuses: true,
  recordingCutOff: 120,
  recordingKeepDays: 7,
  withdrawalDays: 2,
  oralWitness: false,
  deletionCheck: true,
  teacherBasis: 'contract',
  keepConsentYears: 4,
  keepAbsenceNoteMonths: 3,
  keepDeliveryMonths: 6,
  keepLoanYears: 6,
  keepParticipantYears: 10,
  keepIncidentYears: 7,
  keepAccessLogYears: 3,
  keepExportDays: 60,
  keepingApprovedBy: 'Ilze Bērziņa',
  keepingApprovedOn: '2026-11-20',
  dataPurposes: 'Mācības.',
  dataRecipients: 'Pasts.',
  dataSources: 'Dalībnieks.',
  dataContact: 'dati@example.com',
}

const change = (client: Client, revision: number, input: Partial<PoliciesInput>) =>
  client.settings.changePolicies(once({ revision, input: { ...schoolRules, ...input } }))

test('an office begins without a limit and without an hour to tell by', async () => {
  const { director } = await openOfficeWithDirector()
  expect(await director.settings.policies()).toEqual({
    lessonMinutes: 40,
    remoteShareLimit: null,
    studyYearStarts: '09-01',
    noticeDeadline: 'inTime',
    noticeTime: '17:00',
    movedDaysApply: false,
    emergency: false,
    emergencyText: '',
    sameDayReuse: false,
    preparationDays: 0,
    noShowDays: 2,
    recallDays: 5,
    askNeedsDays: 10,
    valueOnActs: false,
    deliveryStock: false,
    deliveryBoxFit: false,
    deliveryPrices: false,
    deliveryLabels: false,
    deliveryManifests: false,
    deliveryMap: false,
    handOverDays: 5,
    noMovementDays: 4,
    sentBackCounts: true,
    minimumNoticeMinutes: 0,
    disruptionExcuses: false,
    recordingCutOff: 60,
    recordingKeepDays: 14,
    withdrawalDays: 3,
    oralWitness: true,
    deletionCheck: false,
    teacherBasis: 'consent',
    ...usualKeeping,
    revision: 1,
  })
})

test('what was settled is read back, and one undo takes it back', async () => {
  const { director } = await openOfficeWithDirector()
  const before = await director.settings.policies()
  value(await change(director, 1, {}))
  expect(await director.settings.policies()).toEqual({ ...schoolRules, revision: 2 })
  value(await director.journal.undo(once({ entry: null })))
  expect({ ...(await director.settings.policies()), revision: 1 }).toEqual(before)
})

test('who saw the policies before another changed them is shown both', async () => {
  const { director } = await openOfficeWithDirector()
  value(await change(director, 1, {}))
  const answer = await change(director, 1, { lessonMinutes: 40 })
  expect(answer).toMatchObject({
    ok: false,
    refusal: { reason: 'changedMeanwhile', revision: 2, current: { lessonMinutes: 45 } },
  })
  expect(await director.settings.policies()).toMatchObject({ lessonMinutes: 45 })
})

test.each([
  [{ remoteShareLimit: 101 }, 'remoteShareLimit'],
  [{ remoteShareLimit: -1 }, 'remoteShareLimit'],
  [{ remoteShareLimit: 20.5 }, 'remoteShareLimit'],
  [{ studyYearStarts: '02-29' }, 'studyYearStarts'],
  [{ studyYearStarts: '09-31' }, 'studyYearStarts'],
  [{ noticeTime: '24:00' }, 'noticeTime'],
  [{ emergencyText: 'Ā'.repeat(301) }, 'emergencyText'],
  [{ preparationDays: 61 }, 'preparationDays'],
  [{ preparationDays: -1 }, 'preparationDays'],
  [{ noShowDays: 0.5 }, 'noShowDays'],
])('%j is refused at its field', async (input, field) => {
  const { director } = await openOfficeWithDirector()
  const answer = await change(director, 1, input)
  expect(answer).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ path: ['input', field] }] },
  })
  expect(await director.settings.policies()).toMatchObject({ revision: 1 })
})

test('a share of nothing is a limit, and not the same as none', async () => {
  const { director } = await openOfficeWithDirector()
  value(await change(director, 1, { remoteShareLimit: 0 }))
  expect(await director.settings.policies()).toMatchObject({ remoteShareLimit: 0 })
})
