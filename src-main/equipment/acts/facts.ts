import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import type { Tables } from '#main/database/tables.ts'
import { notRestricted, restrictedNow } from '#main/people/restricted.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { minorOn } from '#shared/people/minor.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import { findLoanLines } from '../lines.ts'
import { modelNow } from '../modelNow.ts'

export interface ActLine extends LoanLine {
  /** Null where the office does not print values. */
  valueCents: number | null
  /** The line in whose place this one went out. */
  insteadOf: string | null
}

/** Everything the acts of a loan say. */
export interface ActFacts {
  institution: Institution
  loan: { id: string; issuedOn: CivilDate; basis: string }
  person: { id: string; name: string; phone: string; language: Language }
  /** Who signs for somebody under eighteen, '' where the register names nobody; null for adults. */
  guardian: string | null
  group: { id: string; name: string; course: string } | null
  /** Who manages the group; '' for nobody. */
  manager: { name: string; phone: string }
  /** In the order of their tags. */
  lines: readonly ActLine[]
}

/** Collects them; the caller has made sure that the loan is there for the actor. */
export async function findActFacts(
  db: Kysely<Tables>,
  loan: string,
  today: CivilDate,
): Promise<ActFacts> {
  const row = await db
    .selectFrom('loan')
    .innerJoin('person', 'person.id', 'loan.person_id')
    .leftJoin('study_group', 'study_group.id', 'loan.group_id')
    .leftJoin('course', 'course.id', 'study_group.course_id')
    .select(['loan.issued_on', 'loan.basis', 'loan.group_id', 'person.id as person'])
    .select(['person.language', 'person.birth_date', 'person.first_phone'])
    .select(['study_group.name as group', 'course.name as course'])
    .select('study_group.manager_id as manager')
    .select(fullNameOf('person').as('name'))
    .where('loan.id', '=', loan)
    .executeTakeFirstOrThrow()
  const { person, name, language, first_phone: phone, issued_on: issuedOn, basis } = row
  const minor = minorOn(row.birth_date, issuedOn) === 'yes'
  return {
    institution: await findInstitution(db),
    loan: { id: loan, issuedOn, basis },
    person: { id: person, name, phone: phone ?? '', language },
    guardian: minor ? await findGuardian(db, person) : null,
    group:
      row.group_id === null
        ? null
        : { id: row.group_id, name: row.group ?? '', course: row.course ?? '' },
    manager: await findManager(db, row.manager),
    lines: await findActLines(db, loan, today),
  }
}

async function findActLines(
  db: Kysely<Tables>,
  loan: string,
  today: CivilDate,
): Promise<ActLine[]> {
  const { valueOnActs } = await findPolicies(db)
  const rows = await db
    .selectFrom('loan_line')
    .leftJoin('equipment_item', 'equipment_item.id', 'loan_line.item_id')
    .innerJoin('equipment_model', (join) => join.on('equipment_model.id', '=', modelNow))
    .select(['loan_line.id', 'loan_line.instead_of'])
    .select(
      sql<number | null>`coalesce(equipment_item.value_cents, equipment_model.value_cents)`.as(
        'value',
      ),
    )
    .where('loan_id', '=', loan)
    .execute()
  const more = new Map(rows.map((one) => [one.id, one]))
  const lines = await findLoanLines(db, [...more.keys()], today)
  return lines
    .map((line) => ({
      ...line,
      valueCents: valueOnActs ? (more.get(line.id)?.value ?? null) : null,
      insteadOf: more.get(line.id)?.instead_of ?? null,
    }))
    .toSorted((one, other) => (`${one.tag} ${one.id}` < `${other.tag} ${other.id}` ? -1 : 1))
}

async function findManager(db: Kysely<Tables>, id: string | null): Promise<ActFacts['manager']> {
  if (id === null || (await restrictedNow(db, id))) return { name: '', phone: '' }
  const { name, phone } = await findSheetPerson(db, id)
  return { name, phone: phone ?? '' }
}

/** The first who answers for somebody and whose data is not restricted. */
async function findGuardian(db: Kysely<Tables>, ward: string): Promise<string> {
  const found = await db
    .selectFrom('guardianship')
    .innerJoin('person', 'person.id', 'guardianship.guardian_id')
    .select(fullNameOf('person').as('name'))
    .where('ward_id', '=', ward)
    .where(notRestricted(sql`person.id`))
    .orderBy('guardianship.id')
    .executeTakeFirst()
  return found?.name ?? ''
}
