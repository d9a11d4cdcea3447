import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { personScope } from '#main/people/scope.ts'
import type { ImportRow } from '#shared/imports/schema.ts'
import type { ListPage, ListQuery, ListRequest } from '#shared/lists/list.ts'
import { maskPersonalCode } from '#shared/people/personalCode.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { digitsOf, fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import type { JudgedPerson } from './judgePeople.ts'

/** A page of the judged rows, with whom of the register each is. */
export async function listRows(
  db: Kysely<Tables>,
  judged: readonly JudgedPerson[],
  request: ListRequest,
  actor: Actor,
): Promise<ListPage<ImportRow>> {
  const matching = matchingRows(judged, request)
  const from =
    request.position.kind === 'at' ? request.position.offset : Number(request.position.cursor)
  const until = from + request.limit
  const page = matching.slice(from, until)
  const names = await namesOf(db, page, actor)
  return {
    rows: page.map((row) => asImportRow(row, names)),
    total: matching.length,
    next: until < matching.length ? String(until) : null,
  }
}

/** Those of the rows that a list shows for a query, in its order. */
export function matchingRows(
  judged: readonly JudgedPerson[],
  { search, filters, sort }: ListQuery,
): readonly JudgedPerson[] {
  const verdicts = filters['verdict']
  const kinds = verdicts?.kind === 'set' ? new Set(verdicts.values) : null
  const words = fold(search).split(' ').filter(Boolean)
  const found = judged.filter(
    (row) => (kinds === null || kinds.has(row.verdict.kind)) && holds(row, words),
  )
  const [first] = sort
  if (first === undefined) return found
  const keys = new Map(found.map((row) => [row, sortKey(row, first.column)] as const))
  const turn = first.direction === 'ascending' ? 1 : -1
  return found.toSorted((a, b) => turn * compareKeys(keys.get(a) ?? '', keys.get(b) ?? ''))
}

const compareKeys = (a: string | number, b: string | number): number =>
  a === b ? 0 : a < b ? -1 : 1

function holds({ row, value }: JudgedPerson, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const texts = [value.givenName, value.familyName, value.town, ...value.emails]
  const text = fold(texts.join(' '))
  const digits = [value.personalCode ?? '', ...value.phones].map(digitsOf).join(' ')
  return words.every((word) => text.includes(word) || digits.includes(word) || String(row) === word)
}

function sortKey(row: JudgedPerson, column: string): string | number {
  const shown = valuesOf(row)
  switch (column) {
    case 'name':
      return latvianSortKey(`${shown.familyName} ${shown.givenName}`)
    case 'verdict':
      return row.verdict.kind
    case 'familyName':
    case 'givenName':
    case 'town':
    case 'email':
    case 'phone':
    case 'personalCode':
      return latvianSortKey(shown[column])
    case 'birthDate':
      return shown.birthDate ?? ''
    default:
      return row.row
  }
}

const valuesOf = ({ value }: JudgedPerson) => ({
  givenName: value.givenName,
  familyName: value.familyName,
  birthDate: value.birthDate,
  personalCode: value.personalCode ?? '',
  phone: value.phones.map(formatPhone).join(', '),
  email: value.emails.join(', '),
  address: value.address,
  town: value.town,
  postcode: value.postcode,
  preferredLocker: value.preferredLocker,
  note: value.note,
})

function asImportRow(row: JudgedPerson, names: ReadonlyMap<string, string>): ImportRow {
  const { verdict, warnings } = row
  const id = matchOf(row)
  const name = id === null ? undefined : names.get(id)
  return {
    id: String(row.row),
    row: row.row,
    verdict: verdict.kind,
    problems: verdict.kind === 'problem' ? [...verdict.problems] : [],
    warnings: [...warnings],
    changes:
      verdict.kind === 'update'
        ? verdict.changes.map((change) =>
            change.field === 'personalCode'
              ? { ...change, from: maskPersonalCode(change.from) }
              : change,
          )
        : [],
    match: id === null || name === undefined ? null : { id, name },
    ...valuesOf(row),
  }
}

const matchOf = ({ verdict }: JudgedPerson): string | null =>
  verdict.kind === 'update' || verdict.kind === 'unchanged' ? verdict.id : null

async function namesOf(
  db: Kysely<Tables>,
  page: readonly JudgedPerson[],
  actor: Actor,
): Promise<Map<string, string>> {
  const ids = page.flatMap((row) => matchOf(row) ?? [])
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name'])
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .where(personScope(actor) ?? sql<boolean>`true`)
    .execute()
  return new Map(found.map((one) => [one.id, `${one.given_name} ${one.family_name}`.trim()]))
}
