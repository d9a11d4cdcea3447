import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { personScope } from '#main/people/scope.ts'
import type { ImportRow } from '#shared/imports/schema.ts'
import type { ListPage, ListRequest } from '#shared/lists/list.ts'
import type { ImportedPerson } from '#shared/people/importedPerson.ts'
import { maskPersonalCode } from '#shared/people/personalCode.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { digitsOf, fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import type { JudgedPerson } from './judgePeople.ts'
import { pageOfRows, type RowSight } from './matchingRows.ts'

/** A page of the judged rows, with whom of the register each is. */
export async function listRows(
  db: Kysely<Tables>,
  judged: readonly JudgedPerson[],
  request: ListRequest,
  actor: Actor,
): Promise<ListPage<ImportRow>> {
  const page = pageOfRows(judged, request, personSight)
  const names = await namesOf(db, page.rows, actor)
  return { ...page, rows: page.rows.map((row) => asImportRow(row, names)) }
}

/** How people of a list are searched and put in order. */
export const personSight: RowSight<ImportedPerson> = {
  says: (value) => {
    const texts = [value.givenName, value.familyName, value.town, ...value.emails]
    const text = fold(texts.join(' '))
    const digits = [value.personalCode ?? '', ...value.phones].map(digitsOf).join(' ')
    return (word) => text.includes(word) || digits.includes(word)
  },
  sortKey: (value, column) => {
    const shown = valuesOf(value)
    switch (column) {
      case 'name':
        return latvianSortKey(`${shown.familyName} ${shown.givenName}`)
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
        return null
    }
  },
  shown: (value, column) => {
    const shown = valuesOf(value)
    switch (column) {
      case 'name':
        return shown.familyName
      case 'givenName':
      case 'town':
      case 'email':
      case 'phone':
      case 'personalCode':
      case 'birthDate':
        return shown[column]
      default:
        return undefined
    }
  },
}

const valuesOf = (value: ImportedPerson) => ({
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
    ...valuesOf(row.value),
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
