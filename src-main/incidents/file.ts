import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { findRecoveryKey } from '#main/staff/credentials.ts'
import { instantOf, startOf } from '#main/recordings/moments.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { accessOf } from '#shared/incidents/access.ts'
import { showsViolence } from '#shared/incidents/category.ts'
import type { InvolvedInput, ReportInput } from '#shared/incidents/schema.ts'
import type { Refusal } from './incidentCommand.ts'
import { takeIncidentNumber } from './number.ts'
import { nameReader } from './owners.ts'
import { namesTwice, putPerson } from './persons.ts'
import { putEntry } from './putEntry.ts'
import { putSeal, recovery } from './seals.ts'
import { settle } from './settle.ts'
import { findColleagues } from './standing.ts'
import { Vault } from './vault.ts'

interface Filing {
  report: ReportInput
  persons: InvolvedInput[]
  agreedOnSpot: string | null
  /** Stands for all of it in the memory of commands. */
  proof: string
}
interface Filed {
  id: string
  number: string
  reads: boolean
  owned: boolean
  reportBy: string | null
}

/**
 * Writes an incident down: from here on its report is never edited. It is sealed for whoever may read
 * it, and for the writer unless they are involved themselves.
 */
export const file: Command<Filing, Filed, Refusal> = {
  name: 'incidents.file',
  asked: ({ proof }) => proof,
  records: ({ report, persons }) => [
    ...persons.flatMap(({ who }) => (who.kind === 'known' ? [`person/${who.person}`] : [])),
    ...(report.session === null ? [] : [`session/${report.session}`]),
    ...(report.group === null ? [] : [`group/${report.group}`]),
  ],
  async run(work, { report, persons, agreedOnSpot }) {
    if (isAhead(work, report)) return refuse({ reason: 'notYet', field: 'occurred' })
    const learnedAt = instantOf(report.learnedAt, work.now)
    if (learnedAt > work.now) return refuse({ reason: 'notYet', field: 'learnedAt' })
    if (namesTwice(persons)) return refuse({ reason: 'personTwice', field: 'persons' })
    if (agreedOnSpot !== null && showsViolence(report)) {
      return refuse({ reason: 'violenceShows', categories: report.categories })
    }
    if (!(await isOfSession(work, report))) {
      return refuse({ reason: 'notOfThis', field: 'removal' })
    }
    const vault = Vault.fresh(work.newId())
    const number = await putIncident(work, vault, report, rigaDateOf(learnedAt))
    for (const person of persons) {
      if ((await putPerson(work, vault, person)) === null) {
        return refuse({ reason: 'unknownPerson', field: 'persons' })
      }
    }
    // Whoever manages the project is named, and somebody looks after it, when all is settled.
    await nameReader(work, vault.incident, {
      account: accountOf(work),
      basis: 'filer',
      level: 'filer',
    })
    if (agreedOnSpot !== null) await closeOnSpot(work, vault, agreedOnSpot)
    await putSeal(work, vault, recovery, await findRecoveryKey(work.db))
    const { owner } = await settle(work, vault)
    return done({ ...(await standingOf(work, vault.incident)), number, owned: owner !== null })
  },
}

function isAhead(work: Work, { occurred }: ReportInput): boolean {
  return (
    occurred.day > work.today ||
    (occurred.from !== null && startOf(occurred.day, occurred.from) > work.now) ||
    (occurred.untilDay !== null && occurred.untilDay > work.today)
  )
}

/** A removal is of the session that is named, so that whoever may not see the session learns nothing. */
async function isOfSession(work: Work, { session, removal }: ReportInput): Promise<boolean> {
  if (removal === null) return true
  const found = await work.db
    .selectFrom('session_removal')
    .select('session_id')
    .where('id', '=', removal)
    .executeTakeFirst()
  return found !== undefined && found.session_id === session
}

async function putIncident(
  work: Work,
  vault: Vault,
  report: ReportInput,
  learnedOn: string,
): Promise<string> {
  const number = await takeIncidentNumber(work)
  await work.db
    .insertInto('incident')
    .values({
      id: vault.incident,
      number,
      occurred_on: report.occurred.day,
      learned_on: learnedOn,
      filed_at: work.now,
      filed_by: accountOf(work),
      owner_id: null,
      taken_up_at: null,
      police_due_on: null,
      due_on: null,
      report_id: await vault.keep(work, report, { signed: true }),
      closed_at: null,
      closed_by: null,
      closed_how: null,
      reopened_at: null,
    })
    .execute()
  return number
}

/** It ended in a talk: what was agreed is written down, and nothing more is waited for. */
export async function closeOnSpot(work: Work, vault: Vault, agreed: string): Promise<void> {
  await putEntry(work, vault, { kind: 'agreedOnSpot', text: agreed })
  await work.db
    .updateTable('incident')
    .set({
      state: 'closed',
      closed_at: work.now,
      closed_by: accountOf(work),
      closed_how: 'onSpot',
    })
    .where('id', '=', vault.incident)
    .execute()
}

async function standingOf(work: Work, id: string) {
  const own = (await findColleagues(work.db, id)).find(({ account }) => account === accountOf(work))
  const row = await work.db
    .selectFrom('incident')
    .select(['police_state', 'police_due_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    id,
    reads: own !== undefined && accessOf(own.standing) !== null,
    reportBy: row.police_state === 'toDecide' ? row.police_due_on : null,
  }
}

export function accountOf(work: Work): string {
  if (work.actor === null) throw new Error('Incidents are written by somebody who has signed in')
  return work.actor.account
}
