import type { Kysely } from 'kysely'
import { report } from '#main/absences/reportCommands.ts'
import type { Command } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { AbsenceInput } from '#shared/absences/schema.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

interface Demo {
  db: Kysely<Tables>
  today: CivilDate
  group: string
  people: readonly string[]
  teacher: string
}

const told: Omit<AbsenceInput, 'missed'> = {
  kind: 'objective',
  reportedAt: null,
  channel: 'phone',
  reportedBy: 'learner',
  reporter: null,
  receivedBy: null,
  contacted: true,
  catchUp: null,
  note: '',
}

/** One called that they will miss the next session; that another missed the last one a teacher noticed. */
export async function fillAbsences(
  run: <I, T, R>(command: Command<I, T, R>, input: I) => Promise<T>,
  { db, today, group, people, teacher }: Demo,
): Promise<void> {
  const missed = (session: string) => ({ kind: 'session' as const, session })
  const next = await findSession(db, group, { after: today })
  if (next !== null) {
    await run(report, { person: people[4] ?? '', input: { ...told, missed: missed(next) } })
  }
  const last = await findSession(db, group, { before: today })
  if (last === null) return
  await run(report, {
    person: people[11] ?? '',
    input: {
      ...told,
      missed: missed(last),
      kind: 'unknown',
      channel: 'whatsapp',
      reportedBy: 'teacher',
      reporter: teacher,
      contacted: false,
    },
  })
}

async function findSession(
  db: Kysely<Tables>,
  group: string,
  when: { after: CivilDate } | { before: CivilDate },
): Promise<string | null> {
  const sessions = db
    .selectFrom('session')
    .select('id')
    .where('group_id', '=', group)
    .where('state', '=', 'planned')
  const found =
    'after' in when
      ? sessions.where('day', '>', when.after).orderBy('day', 'asc')
      : sessions.where('day', '<', when.before).orderBy('day', 'desc')
  return (await found.executeTakeFirst())?.id ?? null
}
