import type { AdmittedContext } from '#main/calls/context.ts'
import { procedures } from '#main/calls/implement.ts'
import { callerOf } from '#main/calls/runCommand.ts'
import { noteChangedFiles } from '#main/incidents/changedFiles.ts'
import { mendingIncidents } from '#main/incidents/followOffice.ts'
import { followIdleMinutes } from '#main/settings/idleMinutes.ts'
import { findAnchor, listEntries } from './queries.ts'
import { findNames } from './recordNames.ts'
import { findUndoable } from './undoable.ts'
import { verifyInWorker } from './verify.ts'

const os = procedures.journal

/** Who or what stands in the way, by name: a person reads it. */
async function named<R extends { reason: string }>(
  refusal: R,
  { services: { reads, visibility }, actor }: AdmittedContext,
): Promise<R> {
  if (!('subject' in refusal) || typeof refusal.subject !== 'string') return refusal
  const names = await findNames(reads, [refusal.subject], { visibility, actor })
  const name = names.get(refusal.subject)
  return name === undefined ? refusal : { ...refusal, name }
}

export const journalRouter = {
  undo: os.undo.handler(
    mendingIncidents(async ({ input, context, signal }) => {
      const { undoer, visibility } = context.services
      const caller = callerOf(context, input.commandId, signal)
      const outcome = await undoer.undo(input.commandId, input.payload.entry, caller, visibility)
      if (outcome.ok) {
        await followIdleMinutes(context.services)
        // Not waited for: a share may take its time.
        void context.services.updates.followPlace().catch(() => undefined)
      }
      return outcome.ok ? outcome : { ok: false, refusal: await named(outcome.refusal, context) }
    }),
  ),
  lastUndoable: os.lastUndoable.handler(async ({ context }) => {
    const { reads, undoer } = context.services
    const found = await findUndoable(reads, context.actor, null, undoer.final)
    return found.ok ? { entry: found.value.seq, action: found.value.action } : null
  }),
  anchor: os.anchor.handler(({ context }) => findAnchor(context.services.reads)),
  verify: os.verify.handler(async ({ context: { services, actor, desk } }) => {
    const { verdict, changedFiles } = await verifyInWorker(services.folder)
    await noteChangedFiles(services, changedFiles, { actor, desk })
    return verdict
  }),
  acceptClock: os.acceptClock.handler(async ({ context: { services, actor, desk } }) => {
    await services.clockWatch.accept({ actor, desk })
    return {}
  }),
  entries: os.entries.handler(async ({ input, context }) => {
    await context.services.door.note(
      { kind: 'read', action: 'journal.entries', about: {} },
      { actor: context.actor, desk: context.desk },
    )
    return listEntries(context.services.reads, input, context.actor)
  }),
}
