import { done, refuse } from '#main/database/command.ts'
import { instantOf } from '#main/recordings/moments.ts'
import type { ReportedInput } from '#shared/incidents/entries.ts'
import { answersDuty, mayFollow, type Suspicion } from '#shared/incidents/police.ts'
import type { Moment } from '#shared/recordings/schema.ts'
import { findReportDay } from './followPolice.ts'
import { type IncidentWork, ofIncident, type OfIncident } from './incidentCommand.ts'
import { childSuffered } from './progress.ts'
import { putEntry } from './putEntry.ts'

/** It may be an offence: whoever decides about the police is to decide (12.2). */
export const suspectOffence = ofIncident(
  'suspectOffence',
  { needs: 'file' },
  async (work, { suspicion, why }: OfIncident & { suspicion: Suspicion; why: string }) => {
    const state = work.file.incident.police_state
    if (!mayFollow(state, 'toDecide')) return refuse({ reason: 'policeState', state })
    await putEntry(work, work.vault, { kind: 'suspicion', suspicion, why })
    await changePolice(work, 'toDecide', await dayFromToday(work))
    return done({})
  },
)

/** Whether it is reported; the reason is written either way. */
export const decidePolice = ofIncident(
  'decidePolice',
  { needs: 'decision' },
  async (work, wish: OfIncident & { report: boolean; suspicion: Suspicion; why: string }) => {
    const { police_state: state, police_due_on: due } = work.file.incident
    const next = wish.report ? 'toReport' : 'notReported'
    if (!mayFollow(state, next)) return refuse({ reason: 'policeState', state })
    const { report, suspicion, why } = wish
    await putEntry(work, work.vault, { kind: 'policeDecision', report, suspicion, why })
    const day = state === 'toDecide' ? due : await dayFromToday(work)
    await changePolice(work, next, wish.report ? day : due)
    return done({})
  },
)

/** It was reported: when, how, to whom. The number may come later. */
export const noteReported = ofIncident(
  'noteReported',
  { needs: 'file' },
  async (work, { input }: OfIncident & { input: ReportedInput }) => {
    const state = work.file.incident.police_state
    if (!mayFollow(state, 'reported')) return refuse({ reason: 'policeState', state })
    const at = instantOf(input.at, work.now)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    if (state === 'toReport' && !answersDuty(input.addressee, childSuffered(work.file))) {
      return refuse({ reason: 'policeOnly', field: 'addressee' })
    }
    const { at: _, ...said } = input
    const made = await putEntry(work, work.vault, { kind: 'reported', ...said }, { at })
    await changePolice(work, 'reported', work.file.incident.police_due_on)
    return done({ made })
  },
)

/** What came back to a report: its number, an answer. Also long after the incident was closed. */
export const noteAnswer = ofIncident(
  'noteAnswer',
  { needs: 'file', when: 'any' },
  async (
    work,
    wish: OfIncident & { to: string; at: Moment | null; number: string; text: string },
  ) => {
    const { to, number, text } = wish
    if (!work.file.entries.some(({ row }) => row.id === to && row.kind === 'reported')) {
      return refuse({ reason: 'notOfThis', field: 'to' })
    }
    const at = instantOf(wish.at, work.now)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    return done({
      made: await putEntry(work, work.vault, { kind: 'answer', to, number, text }, { at }),
    })
  },
)

const dayFromToday = (work: IncidentWork): Promise<string> =>
  findReportDay(work, work.today, childSuffered(work.file))

async function changePolice(
  work: IncidentWork,
  state: 'toDecide' | 'toReport' | 'reported' | 'notReported',
  due: string | null,
): Promise<void> {
  await work.db
    .updateTable('incident')
    .set({ police_state: state, police_due_on: due })
    .where('id', '=', work.vault.incident)
    .execute()
}
