import { formatDate } from '#renderer/app/format/dates.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
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

/** What a command did, as a heading. */
export const actionWord = (t: Texts, action: string): string =>
  word(t, `people.history.action.${action.replace('.', '_')}`) ??
  word(t, `app.action.${action}`) ??
  t('people.history.otherAction')

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
}
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
  'asked_by',
  'asked_on',
  'locker_chosen_at',
  'ended_on',
  'revision',
  'reported_at',
  'reported_on',
  'reported_by',
  'session_id',
  'contacted',
  'catch_up',
  'withdrawn',
  'restricted_at',
  'restricted_by',
  'lifted_by',
  // The ground stands where the restriction does, in words.
  'restriction.basis',
])
/** Said of these rows all the same. */
const spoken = new Set(['equipment_need.kind'])

const valueInWords = (t: Texts, table: string, field: string, value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (field === 'relation') return word(t, relationWords[text] ?? '') ?? text
  const words = valueWords[`${table}.${field}`] ?? valueWords[field]
  if (words !== undefined) return word(t, `${words}.${text}`) ?? text
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return formatDate(text.slice(0, 10))
  if (/^\d{2}:\d{2}$/.test(text)) return text.replace(':', '.')
  return formatPhone(text)
}

const fieldWord = (t: Texts, field: string): string =>
  word(t, `people.history.field.${field}`) ?? t('people.history.otherField')

const fieldChange = (t: Texts, { table }: Row, { field, before, after }: Change): ToldChange => ({
  about: fieldWord(t, field),
  before: valueInWords(t, table, field, before),
  after: valueInWords(t, table, field, after),
})

const isNews = (row: Row, { field, after }: Change): boolean =>
  !unspoken.has(`${row.table}.${field}`) &&
  (!unspoken.has(field) || spoken.has(`${row.table}.${field}`)) &&
  !(row.kind === 'created' && (beginnings[field] === after || nameFields.has(field)))

/** Rows that belong to a person are told in one line: „Pievienots: 20 001 234 (darba)”. */
const rowChange = (t: Texts, row: Row): ToldChange[] => {
  const about = word(t, `people.history.row.${row.table}.${row.kind}`)
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
  const named = row.kind === 'changed' && row.about !== null ? `${about} ${row.about}` : about
  return [{ about: named, before: join('before'), after: join('after') }]
}

/** What was done says it all: who answered what stands in the request, not in everybody's history. */
const untold = new Set(['consent_event', 'recording_request', 'recording_guest'])

/** Everything a step changed, in the order in which a reader asks: the person first, then what belongs to them. */
export const changesInWords = (t: Texts, step: HistoryStep): ToldChange[] =>
  step.rows.flatMap((row) => {
    if (untold.has(row.table)) return []
    return row.table === 'person'
      ? row.changes
          .filter((change) => isNews(row, change))
          .map((change) => fieldChange(t, row, change))
      : rowChange(t, row)
  })
