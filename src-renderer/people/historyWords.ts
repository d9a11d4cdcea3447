import './historyTexts.ts'
import '#renderer/courses/texts.ts'
import '#renderer/deliveries/texts.ts'
import '#renderer/equipment/texts.ts'
import '#renderer/notices/texts.ts'
import '#renderer/visits/texts.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import { actionWord } from '#renderer/settings/actionWord.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'

type Row = HistoryStep['rows'][number]
type Change = Row['changes'][number]

/** One thing that a step changed, in words: what it was about, before, after (null: was or is not there). */
export interface ToldChange {
  about: string
  before: string | null
  after: string | null
}

const word = (t: Texts, key: string): string | null => (isTextKey(key) ? t(key) : null)

/**
 * What a command did, as a heading: said of the person where there are such words, else as the access
 * log says it of the office.
 */
export function actionHeading(t: Texts, language: string, action: string): string {
  const ofPerson = word(t, `personHistory.action.${action.replace('.', '_')}`)
  if (ofPerson !== null) return ofPerson
  const ofOffice = actionWord(language, action)
  if (ofOffice === null) return t('personHistory.otherAction')
  return ofOffice.slice(0, 1).toLocaleUpperCase(language) + ofOffice.slice(1)
}

/** Columns of a person whose values are keys of the language files. */
const valueWords: Readonly<Record<string, string>> = {
  gender: 'people.gender',
  language: 'people.language',
  preferred_channel: 'people.channel',
  part: 'people.part',
  state: 'courses.state',
  channel: 'notices.channel',
  direction: 'notices.direction',
  'visit.state': 'visits.state',
  'visit.agreed_channel': 'visits.channel',
  'delivery_preference.channel': 'deliveries.channel',
  'platform_check.answer': 'courses.checks.answer',
  'equipment_need.kind': 'equipment.need',
  'equipment_need.answer': 'equipment.needs.state',
  'equipment_need.instead': 'equipment.needs.insteadShort',
  'reservation.ended': 'equipment.reservations.state',
  'absence.kind': 'absences.kind',
  'consent_event.kind': 'recordings.event',
  'consent_event.method': 'recordings.grid.method',
  'recording_request.channel': 'recordings.channel',
}
/** Columns that are on or off: what they say when they are on. */
const flagWords: Readonly<Record<string, string>> = {
  'person.code_as_read': 'people.refusal.codeAsRead',
  'absence.withdrawn': 'absences.state.withdrawn',
  'consent_event.voice_only': 'recordings.condition.voiceOnly',
  'consent_event.no_camera': 'recordings.condition.noCamera',
  'consent_event.no_chat': 'recordings.condition.noChat',
}
/** Columns of which the hour matters. */
const instants = new Set(['consent_event.at', 'recording_request.answers_by'])
const relationWords: Readonly<Record<string, string>> = {
  mother: 'people.kin.mother',
  father: 'people.kin.father',
  guardian: 'people.kin.guardianRelation',
  other: 'people.kin.other',
}
/** What a record begins with says nothing. */
const beginnings: Readonly<Record<string, unknown>> = {
  gender: 'unknown',
  language: 'lv',
  preferred_channel: 'unknown',
}
/** The name somebody was entered under stands above their history. */
const nameFields = new Set(['given_name', 'family_name'])
const unspoken = new Set([
  'created_at',
  'created_by',
  'entered_at',
  'entered_by',
  'phone_type',
  'kind',
  'until',
  'asked_at',
  'asked_by',
  'asked_on',
  'locker_chosen_at',
  'ended_on',
  'revision',
  'reported_at',
  'reported_on',
  'hour_known',
  'reported_by',
  'session_id',
  'contacted',
  'catch_up',
  'withdrawn',
  'reason',
  'reason_text',
  'rejected_at',
  'rejected_for',
  'cancelled_at',
  'closed_at',
  'notice_version',
  'notice_hash',
  'evidence_sha256',
  'keep_days',
  'restricted_at',
  'restricted_by',
  'lifted_by',
  // The ground stands where the restriction does, in words.
  'restriction.basis',
  'notice_recipient.due_at',
  // When and by whom stands above: the step itself settled it.
  'withdrawal_settlement.settled_at',
  'withdrawal_settlement.settled_by',
])
/** Said of these rows all the same. */
const spoken = new Set([
  'equipment_need.kind',
  'absence.kind',
  'absence.withdrawn',
  'consent_event.kind',
])

const valueInWords = (t: Texts, table: string, field: string, value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const flag = flagWords[`${table}.${field}`]
  if (flag !== undefined) return value === 1 ? word(t, flag) : null
  if (field === 'relation') return word(t, relationWords[text] ?? '') ?? text
  if (instants.has(`${table}.${field}`)) return formatInstant(text)
  const words = valueWords[`${table}.${field}`] ?? valueWords[field]
  if (words !== undefined) return word(t, `${words}.${text}`) ?? text
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return formatDate(text.slice(0, 10))
  if (/^\d{2}:\d{2}$/.test(text)) return text.replace(':', '.')
  return formatPhone(text)
}

const fieldWord = (t: Texts, field: string): string =>
  word(t, `personHistory.field.${field}`) ?? t('personHistory.otherField')

const fieldChange = (t: Texts, { table }: Row, { field, before, after }: Change): ToldChange => ({
  about: fieldWord(t, field),
  before: valueInWords(t, table, field, before),
  after: valueInWords(t, table, field, after),
})

/** A request is known by its session; the rest of what was asked stands there. */
const namedAlone = new Set(['recording_request', 'recording_guest'])

const isNews = (row: Row, { field, before, after }: Change): boolean =>
  !(row.kind === 'created' && namedAlone.has(row.table)) &&
  !unspoken.has(`${row.table}.${field}`) &&
  (!unspoken.has(field) || spoken.has(`${row.table}.${field}`)) &&
  !(row.kind === 'created' && (beginnings[field] === after || nameFields.has(field))) &&
  // A single day is said once.
  !(
    field === 'until_day' &&
    row.changes.some(
      (other) => other.field === 'from_day' && other.before === before && other.after === after,
    )
  )

/** Rows that belong to a person are told in one line: „Pievienots: 20 001 234 (darba)”. */
const rowChange = (t: Texts, row: Row): ToldChange[] => {
  const about = word(t, `personHistory.row.${row.table}.${row.kind}`)
  if (about === null) return row.changes.map((change) => fieldChange(t, row, change))
  const told = row.changes.filter((change) => isNews(row, change))
  const join = (side: 'before' | 'after'): string | null => {
    const isThere = row.kind === (side === 'after' ? 'created' : 'removed')
    const texts = [
      ...(isThere && row.about !== null ? [row.about] : []),
      ...told.flatMap((change) => valueInWords(t, row.table, change.field, change[side]) ?? []),
    ]
    return texts.length === 0 ? null : texts.join(' · ')
  }
  // What changed says nothing to a reader, and what was done stands above.
  if (row.kind === 'changed' && told.length === 0) return []
  const named = row.kind === 'changed' && row.about !== null ? `${about} ${row.about}` : about
  return [{ about: named, before: join('before'), after: join('after') }]
}

/** Everything a step changed, in the order in which a reader asks: the person first, then what belongs to them. */
export const changesInWords = (t: Texts, step: HistoryStep): ToldChange[] =>
  step.rows.flatMap((row) =>
    row.table === 'person'
      ? row.changes
          .filter((change) => isNews(row, change))
          .map((change) => fieldChange(t, row, change))
      : rowChange(t, row),
  )
