import { fill } from '#main/documents/paperWords.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { shownToRequester } from '#shared/recordings/shownToRequester.ts'
import type { PaperFacts } from './facts.ts'
import {
  dayText,
  fact,
  guardianText,
  instantTextIn,
  sessionFacts,
  type Speaking,
} from './shownFacts.ts'

/** Who asked, and how it was told. */
export interface Asked {
  person: string
  channel: NonNullable<PaperFacts['made']['channel']>
}

/**
 * A request to record (domain/documents D). Its reason is an objective one, never which; how it went is
 * told as the requester may be told it: never who refused, nor that anybody did.
 */
export function requestPaper(
  facts: PaperFacts,
  asked: Asked,
  speaking: Speaking,
): TablePaperContent {
  const { words } = speaking
  const { made, institution, people } = facts
  const applicant = people(asked.person).name
  const at = made.hourKnown
    ? instantTextIn(made.reportedAt, speaking)
    : dayText(rigaDateOf(made.reportedAt), speaking)
  const channel = words.channels[asked.channel]
  const received = made.receivedBy === null ? '' : people(made.receivedBy).name
  const asking =
    made.askedBy === null
      ? null
      : guardianText(facts, { ward: asked.person, guardian: made.askedBy }, speaking)
  return {
    title: words.title.recordingRequest,
    of: words.title.recordingRequest,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      ...fact(words.label.addressee, institution.name),
      ...fact(words.label.applicant, applicant),
      ...(asking === null ? [] : fact(words.label.guardian, asking)),
      ...sessionFacts(facts, speaking),
      ...fact(words.label.reason, words.objectiveReason),
      ...fact(
        words.label.reported,
        received === ''
          ? fill(words.reportedAt, { at, channel })
          : fill(words.reportedTo, { at, channel, name: received }),
      ),
      ...fact(words.label.late, made.overrideReason),
      ...fact(words.label.outcome, words.told[shownToRequester(facts.state)]),
    ],
    tables: [],
    note: null,
    after: [
      words.request,
      words.undertaking,
      fill(words.requestData, { institution: institution.name }),
    ].join('\n'),
    signatures: [
      {
        label: words.sign.applicant,
        name: made.askedBy === null ? applicant : people(made.askedBy).name,
      },
      { label: words.sign.received, name: received || institution.name },
    ],
  }
}
