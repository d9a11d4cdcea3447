import { isAbsolute } from 'node:path'
import type { CallContext } from '#main/calls/context.ts'
import { openProcedures, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { backupFolder } from '#main/database/databaseFile.ts'
import { isOwnFolder } from '#main/exports/commands.ts'
import { findOffice } from '#main/staff/queries.ts'
import { readCode } from '#main/staff/writtenCode.ts'
import { listBackups } from './backupFiles.ts'
import { setPlace } from './commands.ts'
import { findPlace } from './queries.ts'
import { runJob } from './runJob.ts'
import { isSealedBy } from './sealedNames.ts'
import { newestOf } from '#shared/backups/rules.ts'
import { instantText } from '#shared/calendar/clock.ts'

const open = openProcedures.backups
const os = procedures.backups

/** How long (ms) somebody waits for a folder to say what is in it. */
const listPatience = 8_000

/** Whether this office has nobody yet, or nobody can sign in: the times when a backup may come from anywhere. */
const isUnclaimed = async ({ condition }: CallContext): Promise<boolean> =>
  condition.kind === 'trouble' || (await findOffice(condition.services.reads)) === null

export const backupsRouter = {
  state: os.state.handler(async ({ context: { services } }) => ({
    ...services.backups.state(),
    placeWaitingSince: (await findPlace(services.reads))?.waitingSince ?? null,
  })),
  list: os.list.handler(async ({ context: { services } }) => {
    const { folder, reads, clock, backups: keeper } = services
    const backups = listBackups(folder)
    const place = await findPlace(reads)
    const { id: office } = await reads
      .selectFrom('office_identity')
      .select('id')
      .executeTakeFirstOrThrow()
    const listed =
      place === null ? null : await runJob({ kind: 'list', folder: place.folder }, listPatience)
    return {
      folder: backupFolder(folder),
      backups,
      place:
        place === null
          ? null
          : {
              folder: place.folder,
              revision: place.revision,
              waitingSince: place.waitingSince,
              reason: place.reason,
              deliveredAt: place.deliveredAt,
            },
      placed:
        listed?.kind === 'listed'
          ? listed.backups.filter(({ name }) => isSealedBy(name, office))
          : [],
      making: keeper.making,
      undoes:
        newestOf(
          backups.filter(({ kind, check }) => kind === 'beforeRestore' && check === 'whole'),
          instantText(clock.now()),
        )?.name ?? null,
    }
  }),
  make: os.make.handler(async ({ context: { services, actor, desk } }) => {
    await services.door.note({ kind: 'office', action: 'backups.make', about: {} }, { actor, desk })
    const made = await services.backups.make()
    if (made.kind !== 'made') {
      return { ok: false as const, reason: made.kind === 'failed' ? made.reason : 'other' }
    }
    await services.backupPost.deliverNow()
    return { ok: true as const, at: services.backups.state().lastGood ?? '' }
  }),
  setPlace: os.setPlace.handler(async (call) => {
    const { folder } = call.input.payload
    const { services } = call.context
    if (folder !== null && isOwnFolder(folder, services.folder)) {
      return { ok: false, refusal: { reason: 'ownFolder', field: 'folder' } } as const
    }
    const outcome = await runCommand(setPlace)(call)
    // Not waited for: a share may take its time.
    if (outcome.ok) void services.backupPost.deliverNow().catch(() => undefined)
    return outcome
  }),
  restore: os.restore.handler(({ input, context: { services, actor, desk } }) =>
    services.restore({ kind: 'own', name: input.name }, { actor, desk }),
  ),
  findIn: open.findIn.handler(async ({ input, context }) => {
    if (!(await isUnclaimed(context)))
      return { ok: false as const, reason: 'notInTrouble' as const }
    if (!isAbsolute(input.folder)) return { ok: false as const, reason: 'notAbsolute' as const }
    const listed = await runJob({ kind: 'list', folder: input.folder }, listPatience)
    return listed.kind === 'listed'
      ? { ok: true as const, backups: listed.backups }
      : { ok: false as const, reason: listed.kind === 'failed' ? listed.reason : 'other' }
  }),
  restoreFrom: open.restoreFrom.handler(async ({ input, context }) => {
    const { folder, name } = input
    if (!(await isUnclaimed(context))) {
      return { ok: false as const, refusal: { reason: 'notInTrouble' as const } }
    }
    const seed = name.endsWith('.norise') ? readCode(input.recoveryKey, 32) : null
    if (name.endsWith('.norise') && seed === null) {
      return { ok: false as const, refusal: { reason: 'mistyped' as const } }
    }
    const { condition, desk } = context
    const restore = condition.kind === 'trouble' ? condition.restore : condition.services.restore
    return restore({ kind: 'elsewhere', folder, name, seed }, { actor: null, desk })
  }),
}
