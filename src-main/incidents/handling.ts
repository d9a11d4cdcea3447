import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { IncidentPaperKind } from '#shared/incidents/papers.ts'

/** A step with an incident that leaves no entry in its file, by accounts. */
export type Handling =
  | { kind: 'takenUp'; id: string; at: string; by: string | null }
  | { kind: 'passedOn' | 'readerAdded'; id: string; at: string; by: string | null; to: string }
  /** `person`: their place on the file; `struckOff`: they were taken off it since. */
  | {
      kind: 'personAdded'
      id: string
      at: string
      by: string
      person: string
      struckOff: boolean
    }
  /** `of`: the explanation or the entry it is of. */
  | {
      kind: 'paperMade'
      id: string
      at: string
      by: string
      number: string
      paper: IncidentPaperKind
      of: string | null
    }

/**
 * That somebody took an incident up, that it came to somebody else, pressed or in the wake of something
 * else, who was let in to read it, who was put on it after it was filed, and which papers were made of it.
 * Who took it up and whom it came to only the journal knows: where it
 * has been emptied since, nobody is named, or the step is not there. That nobody is left to own it is no step.
 */
export async function findHandling(
  db: Kysely<Tables>,
  incident: { id: string; filed_at: string; taken_up_at: string | null },
): Promise<Handling[]> {
  const { id, taken_up_at: takenUpAt } = incident
  const { rows: steps } = await sql<{
    seq: number
    at: string
    action: string
    actor: string | null
    owner: string | null
  }>`
    select journal.seq, journal.at, journal.action, journal.actor,
      change_row.after ->> 'owner_id' as owner
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject = ${`incident/${id}`} and change_row.table_name = 'incident'
      and (journal.action in ('incidents.takeUp', 'incidents.passOn')
        or (change_row.before is not null
          and change_row.before ->> 'owner_id' is not change_row.after ->> 'owner_id'))
    order by change_row.seq`.execute(db)
  const readers = await db
    .selectFrom('incident_reader')
    .select(['id', 'account_id', 'added_at', 'added_by'])
    .where('incident_id', '=', id)
    .where('basis', '<>', 'filer')
    .orderBy('added_at')
    .execute()
  const takenUp = steps.find(({ action }) => action === 'incidents.takeUp')
  return [
    ...(takenUpAt === null
      ? []
      : [
          {
            kind: 'takenUp' as const,
            id: 'takenUp',
            at: takenUpAt,
            by: takenUp?.actor ?? null,
          },
        ]),
    ...steps
      .filter(({ action }) => action !== 'incidents.takeUp')
      .flatMap(({ seq, at, actor, owner }) =>
        owner === null
          ? []
          : [{ kind: 'passedOn' as const, id: `passedOn/${seq}`, at, by: actor, to: owner }],
      ),
    ...readers.map((row) => ({
      kind: 'readerAdded' as const,
      id: row.id,
      at: row.added_at,
      by: row.added_by,
      to: row.account_id,
    })),
    ...(await findPersonsAdded(db, incident)),
    ...(await findPapersMade(db, id)),
  ]
}

/** Who was put on the incident after it was filed: what was said of them first tells when and by whom. */
async function findPersonsAdded(
  db: Kysely<Tables>,
  { id, filed_at: filedAt }: { id: string; filed_at: string },
): Promise<Handling[]> {
  const { rows } = await sql<{ person: string; at: string; by: string; struckOff: number }>`
    with recursive said (person, struck_off, sealed, replaces, made_at, made_by) as (
      select person.id, person.removed_at is not null, sealed.id, sealed.replaces,
        sealed.made_at, sealed.made_by
      from incident_person as person join incident_sealed as sealed on sealed.id = person.sealed_id
      where person.incident_id = ${id}
      union select said.person, said.struck_off, before.id, before.replaces,
        before.made_at, before.made_by
      from said join incident_sealed as before on before.id = said.replaces)
    select person, made_at as at, made_by as by, struck_off as struckOff
    from said where replaces is null and made_at <> ${filedAt} order by made_at, person`.execute(db)
  return rows.map(({ struckOff, ...row }) => ({
    kind: 'personAdded',
    id: `personAdded/${row.person}`,
    ...row,
    struckOff: struckOff === 1,
  }))
}

async function findPapersMade(db: Kysely<Tables>, incident: string): Promise<Handling[]> {
  const rows = await db
    .selectFrom('incident_paper')
    .select(['id', 'number', 'kind as paper', 'of_id as of', 'made_at as at', 'made_by as by'])
    .where('incident_id', '=', incident)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ kind: 'paperMade', ...row }))
}
