import type { Work } from '#main/database/command.ts'
import { findDays } from '#main/settings/days.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { showsViolence } from '#shared/incidents/category.ts'
import { reportDay } from '#shared/incidents/police.ts'
import type { LoadedFile } from './loadFile.ts'
import { findIncidentPolicy } from './policy.ts'
import { cameOutSince, learnedOfOn } from './policeQuestion.ts'
import { childSuffered } from './progress.ts'

/**
 * Violence puts the question of the police (12.2), and says by when it must be answered. Where it turns
 * out that a child may have suffered, that is the very day on which the office learned of it. Where it was
 * decided not to report, violence or a child of whom nobody knew puts the question again.
 */
export async function followPolice(work: Work, file: LoadedFile): Promise<void> {
  const { incident, classification } = file
  const { police_state: state, police_due_on: due } = incident
  if (incident.closed_at !== null || classification === null) return
  const child = childSuffered(file)
  if (state === 'none') {
    if (!showsViolence(classification)) return
    const day = await findReportDay(work, incident.learned_on, child)
    await setPolice(work, incident.id, { police_state: 'toDecide', police_due_on: day })
  } else if (state === 'notReported') {
    if (!cameOutSince(file)) return
    const day = await findReportDay(work, work.today, child)
    await setPolice(work, incident.id, { police_state: 'toDecide', police_due_on: day })
  } else if (child && (state === 'toDecide' || state === 'toReport') && due !== null) {
    const learned = learnedOfOn(file)
    if (learned === null) return
    const day = await findReportDay(work, learned, child)
    if (day < due) await setPolice(work, incident.id, { police_due_on: day })
  }
}

async function setPolice(
  work: Work,
  incident: string,
  police: { police_state?: 'toDecide'; police_due_on: string },
): Promise<void> {
  await work.db.updateTable('incident').set(police).where('id', '=', incident).execute()
}

/** The last day on which an incident of which the office learned on a day is reported. */
export async function findReportDay(
  work: Pick<Work, 'db'>,
  learnedOn: string,
  child: boolean,
): Promise<string> {
  const { movedDaysApply } = await findPolicies(work.db)
  const moved = movedDaysApply ? (await findDays(work.db)).moved : []
  const { reportBy } = await findIncidentPolicy(work.db)
  return reportDay(learnedOn, { child, by: reportBy, moved })
}
