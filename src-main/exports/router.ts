import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import type { RecordScope } from '#main/calls/visibility.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { checkFolder } from './checkFolder.ts'
import {
  cancelExport,
  createProfile,
  isOwnFolder,
  removeProfile,
  requestExport,
  updateProfile,
} from './commands.ts'
import { exportShown, shownIds } from './exportShown.ts'
import { wasMounted } from './mountedFolders.ts'
import { findShareState, listProfiles } from './queries.ts'
import { shownList } from './shownLists.ts'

const os = procedures.exports

const inOwnFolder = (context: AdmittedContext, folder: string): boolean =>
  isOwnFolder(folder, context.services.folder)

const ownFolder = { ok: false, refusal: { reason: 'ownFolder', field: 'folder' } } as const

export const exportsRouter = {
  profiles: os.profiles.handler(({ context }) =>
    listProfiles(context.services.reads, context.services.outbox),
  ),
  checkFolder: os.checkFolder.handler(async ({ input, context }) => {
    const { reads, folder } = context.services
    const { id } = await reads.selectFrom('office_identity').select('id').executeTakeFirstOrThrow()
    return checkFolder(input.folder, {
      office: id,
      ownFolder: folder,
      wasMounted: (path) => wasMounted(reads, path),
    })
  }),
  createProfile: os.createProfile.handler((call) =>
    inOwnFolder(call.context, call.input.payload.input.folder)
      ? ownFolder
      : runCommand(createProfile)(call),
  ),
  updateProfile: os.updateProfile.handler((call) =>
    inOwnFolder(call.context, call.input.payload.input.folder)
      ? ownFolder
      : runCommand(updateProfile)(call),
  ),
  removeProfile: os.removeProfile.handler(async (call) => {
    const outcome = await runCommand(removeProfile)(call)
    if (outcome.ok) call.context.services.outbox.cancel(call.input.payload.id)
    return outcome
  }),
  requestExport: os.requestExport.handler(async (call) => {
    const outcome = await runCommand(requestExport)(call)
    if (outcome.ok) call.context.services.outbox.wake()
    return outcome
  }),
  cancelExport: os.cancelExport.handler(async (call) => {
    const outcome = await runCommand(cancelExport)(call)
    if (outcome.ok) call.context.services.outbox.cancel(call.input.payload.id)
    return outcome
  }),
  shareState: os.shareState.handler(({ context }) =>
    findShareState(context.services.reads, instantText(context.services.clock.now())),
  ),
  shown: os.shown.handler(async ({ input, context, signal }) => {
    const { reads, door, clock, visibility, feed } = context.services
    const list = await shownList(reads, input.list, {
      today: todayInRiga(clock),
      now: instantText(clock.now()),
      actor: context.actor,
    })
    const within = list.within === null ? [] : [list.within]
    if (!(await visibility.allVisible(within, context.actor))) {
      return notFound(context, 'exports.shown')
    }
    const ids = await shownIds(reads, list, input, context.actor)
    await door.note(
      {
        kind: 'read',
        action: 'exports.shown',
        about: {
          list: input.list.kind,
          format: input.format,
          rows: ids.length,
          contacts: input.columns.some(({ key }) => list.contacts.includes(key)),
        },
      },
      { actor: context.actor, desk: context.desk },
    )
    const { work } = input
    return exportShown(reads, list, ids, input, {
      actor: context.actor,
      signal,
      onProgress: (done) =>
        work === undefined
          ? undefined
          : feed.tellDesk(context.desk, { kind: 'progress', work, done, total: ids.length }),
    })
  }),
}

/** Profiles belong to the office as a whole: who may ask for a delivery sees them all. */
export const exportProfileVisibility: RecordScope = {
  kind: 'exportProfile',
  from: sql`export_profile`,
  id: sql`export_profile.id`,
  scope: (actor) => (actor.role === 'director' || actor.role === 'staff' ? null : sql`false`),
}
