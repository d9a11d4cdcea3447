import { formatPhone } from '#shared/people/phoneText.ts'
import { type Collect, dated, fact, timed, worded } from './collecting.ts'

/** What the office knows of the person themself. */
export const collectPerson: Collect = async ({ db, person, names }) => {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const parts = await db
    .selectFrom('person_part')
    .select('part')
    .where('person_id', '=', person)
    .orderBy('part')
    .execute()
  const contacts = await db
    .selectFrom('contact')
    .select(['kind', 'value', 'note'])
    .where('person_id', '=', person)
    .orderBy('position')
    .execute()
  const formerNames = await db
    .selectFrom('former_name')
    .select(['given_name', 'family_name'])
    .where('person_id', '=', person)
    .orderBy('until')
    .execute()
  const formerCodes = await db
    .selectFrom('former_code')
    .select('personal_code')
    .where('person_id', '=', person)
    .orderBy('until')
    .execute()
  return [
    [
      ...fact('name', `${row.given_name} ${row.family_name}`.trim()),
      ...formerNames.flatMap((one) =>
        fact('formerName', `${one.given_name} ${one.family_name}`.trim()),
      ),
      ...dated('birthDate', row.birth_date),
      ...fact('personalCode', row.personal_code),
      ...formerCodes.flatMap((one) => fact('formerCode', one.personal_code)),
      ...worded('gender', 'gender', row.gender),
      ...worded('language', 'language', row.language),
      ...worded('preferredChannel', 'preferredChannel', row.preferred_channel),
      ...parts.flatMap(({ part }) => worded('part', 'part', part)),
      ...contacts.flatMap(({ kind, value, note }) => [
        ...fact('contact', kind === 'phone' ? formatPhone(value) : value),
        ...fact('contactNote', names.hide(note)),
      ]),
      ...fact(
        'address',
        [row.address, row.town, row.postcode].filter((part) => part !== '').join(', '),
      ),
      ...fact('preferredLocker', row.preferred_locker),
      ...fact('note', names.hide(row.note)),
      ...timed('enteredOn', row.created_at),
      ...timed('archivedOn', row.archived_at),
    ],
  ]
}

/** Who represents them: by a letter, for a name is the guardian's own data. */
export const collectGuardians: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('guardianship')
    .select(['guardian_id', 'relation'])
    .where('ward_id', '=', person)
    .orderBy('id')
    .execute()
  return rows.map(({ guardian_id: guardian, relation }) => [
    ...fact('guardian', names.of(guardian)),
    ...worded('relation', 'relation', relation),
  ])
}

/** Whom they represent. */
export const collectWards: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('guardianship')
    .select(['ward_id', 'relation'])
    .where('guardian_id', '=', person)
    .orderBy('id')
    .execute()
  return rows.map(({ ward_id: ward, relation }) => [
    ...fact('ward', names.of(ward)),
    ...worded('relation', 'relation', relation),
  ])
}
