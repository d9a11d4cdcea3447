import { expect, test } from 'vitest'
import { inParts } from '#renderer/today/waiting.ts'
import { nothingStandsOut } from '#shared/courses/rules.ts'
import type { GroupStandingOut } from '#shared/courses/schema.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import type { NoticeSummary } from '#shared/notices/schema.ts'
import { emptyVisit, type Visit } from '#shared/visits/schema.ts'

const today = '2026-11-26'
const nothing = {
  notices: [],
  sessions: [],
  visits: [],
  groups: [],
  loans: [],
  toAsk: [],
  packets: [],
  deliveries: [],
  absences: [],
  recordings: {
    requests: [],
    missing: [],
    unmatched: [],
    cutOffs: [],
    toDelete: [],
    toReview: [],
  },
}

const notice = (id: string, dueAt: string | null, missed = false): NoticeSummary => ({
  id,
  kind: 'other',
  number: null,
  group: { id: 'g', name: '1. grupa' },
  subject: 'Ziņa',
  madeAt: '2026-11-20T08:00:00.000Z',
  madeBy: '',
  dueAt,
  recipients: 1,
  waiting: 1,
  missed,
})

test('a notice that is due before a session is said by the time the session begins', () => {
  const before = notice('session at ten', '2026-11-26T07:59:59.999Z')
  const sharp = notice('by five', '2026-11-26T15:00:00.000Z')
  const { today: due } = inParts({ ...nothing, notices: [before, sharp] }, today)
  expect(due.map(({ time }) => time)).toEqual(['10.00', '17.00'])
})

const visit = (id: string, day: string, startsAt: string): Visit => ({
  ...emptyVisit,
  id,
  day,
  startsAt,
  personName: '',
  phone: '',
  agreedWithName: '',
  state: 'agreed',
  revision: 1,
})

const group = (id: string, startsOn: string | null): GroupStandingOut => ({
  id,
  name: id,
  startsOn,
  endsOn: null,
  standsOut: { ...nothingStandsOut, notAsked: 2 },
})

const keysOf = (found: Partial<Parameters<typeof inParts>[0]>) => {
  const { late, today: now, soon } = inParts({ ...nothing, ...found }, today)
  return [late, now, soon].map((part) => part.map(({ key }) => key))
}

test('a notice is late once it is missed, and due on the day that Riga has', () => {
  const notices = [
    notice('missed', '2026-11-26T08:00:00.000Z', true),
    notice('last second of today', '2026-11-26T21:59:59.000Z'),
    notice('first second of tomorrow', '2026-11-26T22:00:00.000Z'),
    notice('at no time', null),
  ]
  expect(keysOf({ notices })).toEqual([
    ['missed'],
    ['at no time', 'last second of today'],
    ['first second of tomorrow'],
  ])
})

test('what is seven days away shows, what is eight days away does not', () => {
  const visits = [visit('eight', '2026-12-04', '09:00'), visit('seven', '2026-12-03', '09:00')]
  expect(keysOf({ visits })).toEqual([[], [], ['seven']])
})

test('today goes by the hour, whatever kind it is', () => {
  const visits = [visit('at ten', today, '10:00'), visit('at nine', today, '09:00')]
  const notices = [notice('half past nine', '2026-11-26T07:30:00.000Z')]
  expect(keysOf({ visits, notices })[1]).toEqual(['at nine', 'half past nine', 'at ten'])
})

test('a group that has begun or has no dates asks today, another on the day it begins', () => {
  const groups = [
    group('coming', '2026-11-27'),
    group('begun', '2026-11-01'),
    group('undated', null),
  ]
  expect(keysOf({ groups })).toEqual([[], ['begun', 'undated'], ['coming']])
})

const lent = (id: string, dueOn: string): LoanLine => ({
  id,
  loan: id,
  item: null,
  tag: '',
  serial: '',
  modelId: id,
  modelName: 'Pele',
  categoryId: id,
  categoryName: '',
  categoryNameEn: '',
  kit: null,
  quantity: 1,
  place: '',
  parts: [],
  person: id,
  personName: '',
  phone: '',
  group: null,
  groupName: '',
  issuedOn: '2026-11-01',
  dueOn,
  expectedOn: null,
  conditionOut: null,
  missingOut: [],
  returnedOn: null,
  outcome: null,
  conditionIn: null,
  missingIn: [],
  returnNote: '',
  foundOn: null,
  sentBack: null,
  notReached: false,
  remindedAt: null,
  recall: null,
  owed: [],
  endangers: false,
  revision: 1,
})

test('what is due today is not late; what was due yesterday is', () => {
  const loans = [
    lent('yesterday', '2026-11-25'),
    lent('due today', today),
    lent('tomorrow', '2026-11-27'),
    lent('too far', '2026-12-04'),
  ]
  expect(keysOf({ loans })).toEqual([['yesterday'], ['due today'], ['tomorrow']])
})

test('a group whose needs should be known by now asks today', () => {
  const toAsk = [
    { id: 'late', name: '', startsOn: '2026-12-03', notAsked: 1, lacking: 0, late: true },
    { id: 'soon', name: '', startsOn: '2026-12-03', notAsked: 1, lacking: 0, late: false },
  ]
  expect(keysOf({ toAsk })).toEqual([[], ['late'], ['soon']])
})

test('a packet of the week that runs is late, one of the next week comes on its Monday', () => {
  const group = { id: 'group', name: '' }
  const packets = [
    { group, week: '2026-11-23', late: true, people: [], materials: [] },
    { group, week: '2026-11-30', late: false, people: [], materials: [] },
  ]
  expect(keysOf({ packets })).toEqual([['group/2026-11-23'], [], ['group/2026-11-30']])
})

test('answers wait until their cut-off, decisions until the session, deletions until their day', () => {
  const request = (id: string, state: 'collecting' | 'cleared' | 'recorded') => ({
    id,
    state,
    person: 'Anna Krūmiņa',
    group: 'Rīta grupa',
    day: '2026-11-27',
    from: '09:00',
    answersBy: '2026-11-26T14:00:00.000Z',
    missing: state === 'collecting' ? 2 : 0,
  })
  const deletion = (recording: string, by: string, overdue: boolean) => ({
    recording,
    request: 'made',
    by,
    step: 'remove' as const,
    overdue,
  })
  const review = (recording: string, on: string, overdue: boolean) => ({
    recording,
    request: 'made',
    on,
    basis: 'Konfliktsituācija',
    overdue,
  })
  const recordings = {
    requests: [
      request('asks', 'collecting'),
      request('agreed', 'cleared'),
      request('made', 'recorded'),
    ],
    missing: [],
    unmatched: [],
    cutOffs: [],
    toDelete: [
      deletion('old', '2026-11-20', true),
      deletion('now', today, false),
      deletion('next', '2026-11-28', false),
      // Said no to today, and settled after the days off.
      deletion('withdrawn', '2026-12-04', false),
    ],
    toReview: [review('held', '2026-11-25', true), review('looked at', today, false)],
  }
  expect(keysOf({ recordings })).toEqual([
    ['old', 'held'],
    ['looked at', 'now', 'asks'],
    ['agreed', 'next', 'withdrawn'],
  ])
})

const delivery = (code: string, more: Partial<Delivery>): Delivery => ({
  id: code,
  revision: 1,
  code,
  person: code,
  personName: '',
  recipient: '',
  phone: '',
  email: '',
  address: '',
  group: null,
  groupName: '',
  session: null,
  sessionDay: null,
  channel: 'locker',
  week: null,
  carrier: null,
  carrierName: '',
  locker: null,
  lockerName: '',
  lockerAddress: '',
  lockerExternalId: '',
  lockerClosed: false,
  notNeeded: null,
  changed: null,
  parcel: null,
  trackingLink: '',
  contents: '',
  status: 'draft',
  statusAt: '2026-11-20T08:00:00.000Z',
  sentAt: null,
  appointmentAt: null,
  readyOn: null,
  lastDay: null,
  remindOn: null,
  handOverBy: null,
  resentOf: null,
  sentAgain: false,
  settled: false,
  createdAt: '2026-11-20T08:00:00.000Z',
  ...more,
})

test('an appointment stands at its hour, a parcel on its day, and what came back today', () => {
  const deliveries = [
    delivery('agreed', { channel: 'inPerson', appointmentAt: '2026-11-26T08:30:00.000Z' }),
    delivery('due today', { handOverBy: today }),
    delivery('due tomorrow', { handOverBy: '2026-11-27' }),
    delivery('due yesterday', { handOverBy: '2026-11-25' }),
    delivery('back', { status: 'returned', handOverBy: '2026-11-10', lastDay: '2026-11-20' }),
    delivery('expired', { status: 'ready', lastDay: '2026-11-25' }),
  ]
  expect(keysOf({ deliveries })).toEqual([
    ['due yesterday', 'expired'],
    ['back', 'due today', 'agreed'],
    ['due tomorrow'],
  ])
  const { today: due } = inParts({ ...nothing, deliveries }, today)
  expect(due.map(({ time }) => time)).toEqual(['', '', '10.30'])
})
