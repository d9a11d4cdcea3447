import { done, refuse } from '#main/database/command.ts'
import { showsViolence } from '#shared/incidents/category.ts'
import { mayResolveOnSpot, missingToClose } from '#shared/incidents/closing.ts'
import { closeOnSpot } from './file.ts'
import { ofIncident, type OfIncident } from './incidentCommand.ts'
import { isReadable } from './loadFile.ts'
import { toClose } from './progress.ts'
import { putEntry } from './putEntry.ts'

/** Closes an incident, by who decides; refused with exactly what is missing. */
export const close = ofIncident(
  'close',
  { needs: 'decision' },
  async (work, { id, text }: OfIncident & { text: string }) => {
    if (!isReadable(work.file)) return refuse({ reason: 'closingUnread' })
    const missing = missingToClose(toClose(work.file))
    if (missing.length > 0) return refuse({ reason: 'closingTooEarly', missing })
    await putEntry(work, work.vault, { kind: 'closed', text })
    await work.db
      .updateTable('incident')
      .set({
        state: 'closed',
        closed_at: work.now,
        closed_by: work.actor.account,
        closed_how: 'decided',
      })
      .where('id', '=', id)
      .execute()
    return done({})
  },
)

/** It ended in a talk, where no violence shows: what was agreed is enough. */
export const resolveOnSpot = ofIncident(
  'resolveOnSpot',
  { needs: 'file' },
  async (work, { agreed }: OfIncident & { agreed: string }) => {
    if (!isReadable(work.file)) return refuse({ reason: 'closingUnread' })
    const facts = toClose(work.file)
    if (!mayResolveOnSpot(facts)) {
      return showsViolence(facts)
        ? refuse({ reason: 'violenceShows', categories: [...facts.categories] })
        : refuse({ reason: 'policeState', state: facts.police })
    }
    const missing = missingToClose(facts).filter(({ kind }) =>
      ['statementOpen', 'actionOpen'].includes(kind),
    )
    if (missing.length > 0) return refuse({ reason: 'closingTooEarly', missing })
    await closeOnSpot(work, work.vault, agreed)
    return done({})
  },
)

/** Opens a closed incident again; everything in it stays. */
export const reopen = ofIncident(
  'reopen',
  { needs: 'decision', when: 'closed' },
  async (work, { id, why }: OfIncident & { why: string }) => {
    await putEntry(work, work.vault, { kind: 'reopened', why })
    await work.db
      .updateTable('incident')
      .set({
        state: 'reopened',
        closed_at: null,
        closed_by: null,
        closed_how: null,
        reopened_at: work.now,
      })
      .where('id', '=', id)
      .execute()
    return done({})
  },
)
