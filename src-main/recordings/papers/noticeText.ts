import { fill } from '#main/documents/paperWords.ts'
import type { TeacherBasis } from '#shared/recordings/teacherBasis.ts'
import { recordedOf, type RosterRole } from '#shared/recordings/terms.ts'
import { usualPurpose } from '#shared/recordings/usualTerms.ts'
import type { PaperFacts } from './facts.ts'
import { courseText, dayText, sessionText, type Speaking } from './shownFacts.ts'

/** Whom a notice speaks to. */
export interface Addressed {
  id: string
  role: RosterRole
  /** Somebody answers for them. */
  represented: boolean
}

/** A learner and a guest are recorded by consent; for a teacher the office has chosen. */
export const basisFor = ({ notice }: PaperFacts, role: RosterRole): TeacherBasis =>
  role === 'teacher' ? notice.teacherBasis : 'consent'

/** The usual purpose in every language; any other in the office's own words. */
export const purposeText = ({ notice: { terms } }: PaperFacts, { words }: Speaking): string =>
  terms.purpose === usualPurpose ? words.usualPurpose : terms.purpose.replace(/\.$/u, '')

/** Who may watch: the requester without a name, viewers with theirs. */
export const recipientsOf = ({ notice, people }: PaperFacts, { words }: Speaking): string[] => [
  words.requester,
  ...notice.terms.viewers.map((viewer) => people(viewer).name),
]

export const kindsText = (
  { notice }: PaperFacts,
  of: Pick<Addressed, 'id' | 'role'>,
  { words }: Speaking,
): string =>
  recordedOf(notice.terms, of)
    .map((kind) => words.kinds[kind])
    .join(', ')

/** How long it is kept: days after it became available, and not beyond the end of the group. */
export function keptText({ notice, request }: PaperFacts, speaking: Speaking): string {
  const { words } = speaking
  const days = String(notice.terms.keepDays)
  const { endsOn } = request.group
  return endsOn === null || endsOn < request.session.day
    ? fill(words.kept, { days })
    : fill(words.keptEnd, { days, day: dayText(endsOn, speaking) })
}

/** Where one writes or calls to withdraw. */
export const withdrawalTo = (
  { institution }: PaperFacts,
  { words }: Speaking,
): { email: string; phone: string } => ({
  email: institution.email || words.unknown,
  phone: institution.phone || words.unknown,
})

/** The full text of a consent form with the session's facts filled in (domain/documents E), a paragraph a line. */
export function noticeText(facts: PaperFacts, to: Addressed, speaking: Speaking): string {
  const { words } = speaking
  const { institution, notice } = facts
  const { terms } = notice
  const basis = basisFor(facts, to.role)
  const requisites = [
    institution.registrationNumber === ''
      ? ''
      : fill(words.registration, { number: institution.registrationNumber }),
    institution.address,
    institution.phone === '' ? '' : fill(words.phone, { phone: institution.phone }),
    institution.email,
  ].filter((part) => part !== '')
  const voluntary = {
    learner: words.voluntary,
    guest: words.voluntaryStaff,
    teacher: basis === 'consent' ? words.voluntaryStaff : words.askedAllTheSame,
  }[to.role]
  const sentences = [
    [
      ...(to.represented ? [words.forMinor] : []),
      fill(words.informed, {
        institution: institution.name,
        requisites: requisites.join(', ') || words.unknown,
        session: sessionText(facts, speaking),
        course: courseText(facts, speaking),
      }),
    ],
    [
      fill(words.purposeIs, { purpose: purposeText(facts, speaking) }),
      fill(words.basisIs, { basis: words.basis[basis] }),
    ],
    [
      fill(words.modeIs, { mode: words.mode[terms.mode] }),
      fill(words.seenIs, { kinds: kindsText(facts, to, speaking) }),
      fill(words.accessIs, { recipients: recipientsOf(facts, speaking).join(', ') }),
    ],
    [
      fill(words.storageIs, { storage: terms.storage }),
      ...(terms.processor === '' ? [] : [fill(words.processorIs, { processor: terms.processor })]),
      terms.thirdCountry === ''
        ? words.noThirdCountry
        : fill(words.thirdCountryIs, { country: terms.thirdCountry }),
    ],
    [
      fill(words.keptIs, {
        kept: keptText(facts, speaking),
        years: yearsText(facts.consentYears, speaking),
      }),
    ],
    [voluntary, fill(words.withdrawalIs, withdrawalTo(facts, speaking))],
    [words.rightsAre, ...(basis === 'legitimateInterest' ? [words.objection] : [])],
  ]
  return sentences
    .map((paragraph) => paragraph.join(' '))
    .join('\n')
    .replaceAll(dateAtEnd, '$1')
}

/** A Latvian date ends with a dot of its own: it ends the sentence, too. */
const dateAtEnd = /(\d\.)\.(?=\s|$)/gu

function yearsText(years: number, { language, words }: Speaking): string {
  const form = new Intl.PluralRules(language).select(years)
  return fill(words.years[form] ?? words.years['other'] ?? '{count}', { count: String(years) })
}
