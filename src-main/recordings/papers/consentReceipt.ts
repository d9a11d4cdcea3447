import { key, share } from '#main/documents/groupPapers/columns.ts'
import { fill } from '#main/documents/paperWords.ts'
import { formatTimeOfDay, rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { recordSchemaVersion } from '#shared/recordings/consentRecord.ts'
import type { Expected } from '#shared/recordings/requiredPeople.ts'
import { noticeLanguageOf } from '../noticeLanguage.ts'
import { recordIdOf } from '../recordId.ts'
import type { Said } from '../saidOf.ts'
import { toldOf } from '../toldOf.ts'
import type { PaperFacts } from './facts.ts'
import {
  basisFor,
  keptText,
  kindsText,
  purposeText,
  recipientsOf,
  withdrawalTo,
} from './noticeText.ts'
import {
  conditionsText,
  dayText,
  fact,
  instantTextIn,
  sessionFacts,
  sessionText,
  type Speaking,
} from './shownFacts.ts'

/**
 * The receipt of a consent: the whole record by ISO/IEC TS 27560, for whom it is about. Evidence stays
 * with the office, as do the names of others.
 */
export function consentReceipt(
  now: PaperFacts,
  {
    person,
    said,
    witness,
  }: {
    person: Expected
    said: readonly Said[]
    /** Whoever else of the office heard an oral yes. */
    witness: PaperFacts['people']
  },
  speaking: Speaking,
): TablePaperContent | 'noAnswer' {
  const { words } = speaking
  const { label } = words
  if (said.every(({ kind }) => kind === 'requested')) return 'noAnswer'
  const { notice, day, from } = toldOf(now.request, said)
  const { session } = now.request
  const moved = day !== session.day || from !== session.from
  const facts = { ...now, notice }
  const { institution, people } = facts
  const { terms } = notice
  const stands = facts.clearance.people.find(({ id }) => id === person.id)
  return {
    title: words.title.consentReceipt,
    of: people(person.id).name,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      ...fact(label.schema, recordSchemaVersion),
      ...fact(label.record, recordIdOf(facts.request.id, person.id)),
      ...fact(label.principal, people(person.id).name),
      ...fact(
        label.controller,
        institution.name,
        institution.registrationNumber === ''
          ? ''
          : fill(words.registration, { number: institution.registrationNumber }),
        institution.address,
        [institution.phone, institution.email].filter((part) => part !== '').join(', '),
      ),
      ...(moved
        ? sessionFacts(facts, speaking, movedTexts(facts, { day, from }, speaking))
        : sessionFacts(facts, speaking)),
      ...fact(label.purpose, purposeText(facts, speaking)),
      ...fact(label.basis, words.basis[basisFor(facts, person.role)]),
      ...fact(label.data, kindsText(facts, person, speaking)),
      ...fact(label.processing, words.processing),
      ...fact(label.recipients, recipientsOf(facts, speaking).join(', ')),
      ...fact(label.storage, terms.storage),
      ...fact(label.processor, terms.processor),
      ...fact(
        label.thirdCountry,
        terms.thirdCountry === '' ? words.noThirdCountry : terms.thirdCountry,
      ),
      ...fact(label.kept, keptText(facts, speaking)),
      ...fact(
        label.notice,
        fill(words.noticeVersion, {
          version: String(notice.version),
          day: dayText(rigaDateOf(notice.madeAt), speaking),
        }),
      ),
      ...fact(label.noticeLanguage, words.languages[noticeLanguageOf(said)]),
      ...fact(label.noticeHash, notice.hash.slice(0, 32), notice.hash.slice(32)),
      ...fact(label.withdrawal, fill(words.withdrawalHow, withdrawalTo(facts, speaking))),
      ...fact(label.rights, words.rights),
      ...fact(label.jurisdiction, 'LV'),
      ...(stands === undefined
        ? []
        : fact(
            label.standing,
            stands.reason === 'withdrawn' || stands.reason === 'terminated'
              ? words.events[stands.reason]
              : fill(words.standings[stands.standing], {
                  conditions: conditionsText(stands.conditions, speaking),
                }),
          )),
    ],
    tables: [
      {
        columns: [
          key(share(words.column.when, 3)),
          share(words.column.event, 3),
          share(words.column.by, 4),
          share(words.column.method, 2),
          share(words.column.notice, 3),
          share(words.column.validUntil, 2),
        ],
        rows: said.map((event) => [
          [instantTextIn(event.at, speaking)],
          [words.events[event.kind], conditionsText(event, speaking)].filter((line) => line !== ''),
          event.by === null ? [] : [people(event.by).name],
          [
            ...(event.method === null ? [] : [words.methods[event.method]]),
            ...(event.witness === null
              ? []
              : [fill(words.witness, { name: witness(event.witness).name })]),
          ],
          [event.version === null ? words.standing : String(event.version)],
          event.validUntil === null ? [] : [dayText(event.validUntil, speaking)],
        ]),
      },
    ],
    note: null,
  }
}

/** When a session that has moved was to begin as they were told of it, and when it is now unless it was called off. */
function movedTexts(
  facts: PaperFacts,
  { day, from }: { day: string; from: string },
  speaking: Speaking,
): string[] {
  const { words } = speaking
  // When it was to end then nothing tells any more.
  const when = fill(words.at, { day: dayText(day, speaking), time: formatTimeOfDay(from) })
  return [
    fill(words.sessionThen, { when }),
    ...(facts.request.session.cancelled
      ? []
      : [fill(words.sessionNow, { when: sessionText(facts, speaking) })]),
  ]
}
