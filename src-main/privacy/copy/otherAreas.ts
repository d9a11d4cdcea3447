import { sql } from 'kysely'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { type Collect, dated, fact, worded } from './collecting.ts'

/** Papers made for them. */
export const collectPapers: Collect = async ({ db, person }) => {
  const rows = await db
    .selectFrom('paper')
    .select(['kind', 'number', 'issued_on'])
    .where('person_id', '=', person)
    .orderBy('seq')
    .execute()
  return rows.map((row) => [
    ...worded('kind', 'paper', row.kind),
    ...fact('number', row.number),
    ...dated('day', row.issued_on),
  ])
}

/** Visits that were agreed with them. */
export const collectVisits: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('visit')
    .select(['day', 'starts_at', 'purpose', 'state', 'note', 'agreed_with'])
    .where('person_id', '=', person)
    .orderBy('day')
    .orderBy('seq')
    .execute()
  return rows.map((row) => [
    ...dated('day', row.day),
    ...fact('time', row.starts_at.replace(':', '.')),
    ...fact('purpose', names.hide(row.purpose)),
    ...worded('state', 'visitState', row.state),
    ...fact('agreedWith', row.agreed_with === null ? null : names.of(row.agreed_with)),
    ...fact('note', names.hide(row.note)),
  ])
}

/** What they asked of their data before, and how it was answered. */
export const collectRequests: Collect = async ({ db, person, names }) => {
  const rows = await db
    .selectFrom('data_request')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('seq')
    .execute()
  return rows.map((row) => [
    ...worded('kind', 'request', row.kind),
    ...dated('receivedOn', row.received_on),
    ...worded('channel', 'channel', row.channel),
    ...fact('by', row.asked_by === '' ? null : names.ofName(row.asked_by)),
    ...dated('answeredOn', row.delivered_on ?? row.refused_on),
    ...fact('reason', names.hide(row.refusal_reason)),
    ...fact('note', names.hide(row.note)),
  ])
}

/**
 * Who changed, opened or took out their record on which day, and how many times; never of incidents,
 * which nobody may learn of here.
 */
export const collectAccess: Collect = async ({ db, person, names }) => {
  const record = `person/${person}`
  const rows = await db
    .selectFrom('journal')
    .leftJoin('account', 'account.id', 'journal.actor')
    .select(['journal.at', 'journal.kind', 'account.person_id as by'])
    .where('journal.action', 'not like', 'incidents.%')
    .where(
      sql<boolean>`(instr(journal.about, ${record}) > 0 or journal.seq in (
        select change_row.entry from change_row where change_row.subject = ${record}
        union select change_row.entry from change_row where change_row.other_subject = ${record}))`,
    )
    .orderBy('journal.seq')
    .execute()
  const days = new Map<string, { day: string; kind: string; by: string | null; times: number }>()
  for (const { at, kind, by } of rows) {
    const day = rigaDateOf(at)
    const key = JSON.stringify([day, kind, by])
    const one = days.get(key) ?? { day, kind, by, times: 0 }
    days.set(key, { ...one, times: one.times + 1 })
  }
  return [...days.values()].map(({ day, kind, by, times }) => [
    ...dated('day', day),
    ...worded('event', 'access', kind),
    ...fact('by', by === null ? null : names.of(by)),
    ...fact('quantity', times),
  ])
}
