import { Temporal } from 'temporal-polyfill'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { Canaries } from '#tests/support/canaries.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { back, enterThings, issue, laptops, reserve, thing } from '#tests/support/equipment.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, unconfirmed } from '#tests/support/people.ts'
import { onPaper, request } from '#tests/support/recordings.ts'

export const sure = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('It is not there')
  return value
}

export interface Story {
  canaries: Canaries
  person: string
  /** What they are called, and were called before. */
  names: { given: string; family: string; maiden: string }
  /** Somebody else of the same group, who stays. */
  other: string
  group: string
  session: string
}

/**
 * Somebody whom the office has known for long, all of it over: every field that can be typed of them
 * or of what is about them holds a word of its own.
 */
export async function makeStory(director: Client): Promise<Story> {
  const canaries = new Canaries()
  const word = (field: string): string => canaries.word(field)
  const contact = (kind: 'phone' | 'email' | 'whatsapp' | 'other', value: string) => ({
    kind,
    value,
    note: word(`ContactNote${kind}`),
  })
  const input = {
    ...emptyPerson,
    givenName: word('Given'),
    familyName: word('Maiden'),
    birthDate: '1987-04-05',
    personalCode: canaries.keep('FormerCode', '320000-77777'),
    address: word('Address'),
    town: word('Town'),
    postcode: 'LV-1050',
    preferredLocker: word('Locker'),
    note: word('Note'),
    dative: word('Dative'),
    contacts: [
      contact('phone', canaries.keep('Phone', '+37120001077')),
      contact('email', canaries.keep('Email', 'kanarijaspasts@example.lv')),
      contact('whatsapp', canaries.keep('WhatsApp', '+37120001088')),
      contact('other', word('OtherContact')),
    ],
  }
  const sureOfCode = { ...unconfirmed, codeAsRead: true }
  const person = sure(await director.people.create(once({ input, confirmed: sureOfCode }))).id
  // Another name, another code: the former ones are kept.
  const renamed = {
    ...input,
    familyName: word('Family'),
    personalCode: canaries.keep('Code', '320000-88888'),
  }
  sure(
    await director.people.update(
      once({ id: person, revision: 1, input: renamed, confirmed: sureOfCode }),
    ),
  )
  const twin = await enter(director, { givenName: word('TwinGiven'), familyName: word('Twin') })
  const [kept, merged] = [
    await director.people.get({ id: person }),
    await director.people.get({ id: twin }),
  ]
  sure(
    await director.people.merge(
      once({
        kept: { id: person, revision: kept.revision },
        merged: { id: twin, revision: merged.revision },
        takeFromMerged: [],
      }),
    ),
  )
  const other = await enter(director, {
    givenName: 'Zane',
    familyName: 'Paliekošā',
    contacts: [{ kind: 'email', value: 'zane@example.lv', note: '' }],
  })
  const mother = await enter(director, {
    givenName: 'Māra',
    familyName: 'Māte',
    parts: ['guardian'],
  })
  sure(
    await director.people.addGuardian(once({ ward: person, guardian: mother, relation: 'mother' })),
  )

  const course = sure(
    await director.courses.createCourse(
      once({
        input: {
          name: 'Dārzkopība',
          projectId: null,
          programme: '',
          modules: [],
          platforms: [{ id: null, name: 'Moodle', link: '' }],
        },
      }),
    ),
  ).id
  const group = sure(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, name: 'Dārzi', courseId: course } }),
    ),
  ).id
  sure(
    await director.courses.enrol(
      once({
        group,
        people: { kind: 'rows', ids: [person, other] },
        state: 'confirmed',
        since: null,
      }),
    ),
  )
  const session = sure(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-11-24' } }),
    ),
  ).id
  await around(director, { person, group, session, word })
  await things(director, { person, word })
  await deliveries(director, { person, group, canaries })
  await recordings(director, { person, session, word })
  await papers(director, { person, group, word })

  const form = `people.edit.${person}`
  await director.workspace.saveDraft({ form, content: { note: word('Draft') } })
  await director.workspace.saveDraft({
    form: 'people.new',
    content: { ...renamed, address: word('DraftOfAnother') },
  })
  const [enrolment] = await director.courses.enrolmentsOf({ person })
  sure(
    await director.courses.changeEnrolmentState(
      once({
        group,
        selection: { kind: 'rows', ids: [must(enrolment).id] },
        state: 'finished',
        since: null,
        seen: {},
      }),
    ),
  )
  sure(await director.people.archive(once({ selection: { kind: 'rows', ids: [person] } })))
  const names = {
    given: input.givenName,
    family: renamed.familyName,
    maiden: input.familyName,
  }
  return { canaries, person, names, other, group, session }
}

interface About {
  person: string
  word: (field: string) => string
}

async function around(
  director: Client,
  { person, group, session, word }: About & { group: string; session: string },
): Promise<void> {
  sure(
    await director.notices.noteContact(
      once({
        person,
        input: {
          day: '2026-11-23',
          time: '08:30',
          channel: 'phone',
          direction: 'in',
          by: null,
          about: word('ContactLog'),
          groupId: null,
        },
      }),
    ),
  )
  sure(
    await director.visits.create(
      once({
        input: {
          ...emptyVisit,
          personId: person,
          visitor: word('Visitor'),
          day: '2026-11-23',
          purpose: word('VisitPurpose'),
          note: word('VisitNote'),
        },
        letIn: false,
      }),
    ),
  )
  const absence = sure(
    await reportAbsence(director, person, session, { note: word('AbsenceNote') }),
  ).id
  sure(
    await director.absences.follow(
      once({ absence, followUp: { kind: 'waived', note: word('FollowUp') } }),
    ),
  )
  sure(
    await director.equipment.noteNeeds(
      once({
        group,
        people: [person],
        kinds: ['computer'],
        answer: 'cannotLend',
        reason: word('NeedReason'),
        toldOn: null,
        instead: null,
      }),
    ),
  )
}

async function things(director: Client, { person, word }: About): Promise<void> {
  const { items } = await enterThings(director, ['KL-1', 'KL-2'])
  const loan = sure(
    await issue(director, {
      person,
      due: '2026-12-10',
      lines: [thing(items['KL-1'] ?? '')],
      basis: word('LoanBasis'),
      note: word('LoanNote'),
    }),
  )
  const lines = [
    { ...back(loan.lines[0] ?? ''), outcome: 'damaged' as const, note: word('ReturnNote') },
  ]
  sure(await director.equipment.takeBack(once({ lines, on: null })))
  const reservation = sure(
    await reserve(director, {
      person,
      category: laptops,
      item: items['KL-2'] ?? null,
      from: '2026-12-01',
      until: '2026-12-05',
      note: word('ReservationNote'),
    }),
  ).id
  const selection = { kind: 'rows' as const, ids: [reservation] }
  sure(await director.equipment.cancelReservations(once({ selection, release: false })))
}

async function deliveries(
  director: Client,
  { person, canaries }: { person: string; group: string; canaries: Canaries },
): Promise<void> {
  const word = (field: string): string => canaries.word(field)
  const material = await enterMaterial(director, {})
  const byPost = sure(
    await send(director, person, {
      channel: 'post',
      recipient: word('Recipient'),
      phone: canaries.keep('DeliveryPhone', '+37120001099'),
      address: word('DeliveryAddress'),
      note: word('DeliveryNote'),
      materials: [{ material, quantity: 1 }],
    }),
  ).id
  sure(await record(director, [byPost], 'cancelled', { note: word('EventNote') }))
  const mail = sure(
    await send(director, person, {
      email: canaries.keep('DeliveryEmail', 'kanarijassutijums@example.lv'),
      subject: word('Subject'),
      message: word('Message'),
    }),
  ).id
  sure(await record(director, [mail], 'sent', { note: word('SentNote') }))
}

async function recordings(
  director: Client,
  { person, session, word }: About & { session: string },
): Promise<void> {
  const made = sure(
    await director.recordings.makeRequest(
      once({
        input: {
          ...request(person, [session]),
          reason: 'other',
          reasonText: word('RequestReason'),
          reportedAt: { day: '2026-11-23', time: '08:00' },
        },
      }),
    ),
  )
  const id = must(made.requests[0])
  const { revision } = await director.recordings.get({ id })
  sure(await director.recordings.cancel(once({ id, revision, why: word('CancelReason') })))
  sure(
    await director.recordings.giveStanding(
      once({
        person,
        by: person,
        group: null,
        conditions: noConditions,
        validUntil: Temporal.PlainDate.from('2026-11-23').add({ months: 3 }).toString(),
        how: { ...onPaper, note: word('ConsentNote') },
        evidence: null,
      }),
    ),
  )
}

async function papers(
  director: Client,
  { person, group, word }: About & { group: string },
): Promise<void> {
  const of = { kind: 'group' as const, group }
  const { papers: made } = sure(await director.documents.makeSheets(once({ of })))
  const listed = await director.documents.list({
    search: '',
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 0 },
    limit: 50,
  })
  const own = must(listed.rows.find((paper) => paper.person === person))
  if (made.length === 0) throw new Error('No sheet was made')
  sure(
    await director.documents.noteReceipts(
      once({
        selection: { kind: 'rows', ids: [own.id] },
        input: {
          kind: 'signed',
          on: '2026-11-23',
          note: word('ReceiptNote'),
          keptAt: word('ReceiptPlace'),
        },
      }),
    ),
  )
}
