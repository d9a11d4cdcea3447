import { isAbsolute, normalize, resolve, sep } from 'node:path'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { ProfileRefusal } from '#shared/exports/contract.ts'
import type { ExportProfileInput } from '#shared/exports/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { noteMounted } from './mountedFolders.ts'
import { findProfile, findProfiles, profileRow } from './profiles.ts'

type Refusal = ProfileRefusal | CommonRefusal

const recordOf = ({ id }: { id: string }): string[] => [`exportProfile/${id}`]

/** One spelling of a folder, so that two profiles don't share one. Windows and macOS don't tell case apart. */
export const sameFolder = (one: string, other: string): boolean => {
  const plain = (folder: string): string => {
    const path = normalize(folder).replace(/[\\/]+$/, '')
    return process.platform === 'linux' ? path : path.toLowerCase()
  }
  return plain(one) === plain(other)
}

/** Whether a folder is the office's own, or lies in it: a delivery there would feed on itself. */
export function isOwnFolder(folder: string, own: string): boolean {
  const path = resolve(folder)
  const office = resolve(own)
  return sameFolder(path, office) || path.startsWith(office + sep)
}

async function findConflict(
  work: Work,
  input: ExportProfileInput,
  except: string | null,
): Promise<ProfileRefusal | null> {
  if (!isAbsolute(input.folder)) return { reason: 'notAbsolute', field: 'folder' }
  const others = (await findProfiles(work.db)).filter(({ id }) => id !== except)
  if (others.some(({ name }) => fold(name) === fold(input.name))) {
    return { reason: 'nameTaken', field: 'name' }
  }
  const by = others.find(({ folder }) => sameFolder(folder, input.folder))
  return by === undefined ? null : { reason: 'folderTaken', field: 'folder', by: by.name }
}

/** Makes a profile. Nothing is delivered before somebody asks, or its own time comes. */
export const createProfile: Command<{ input: ExportProfileInput }, { id: string }, Refusal> = {
  name: 'exports.createProfile',
  async run(work, { input }) {
    const conflict = await findConflict(work, input, null)
    if (conflict !== null) return refuse(conflict)
    const id = work.newId()
    await work.db
      .insertInto('export_profile')
      .values({ id, ...profileRow(input), revision: 1 })
      .execute()
    await noteMounted(work.db, input.folder, false)
    return done({ id })
  },
}

export const updateProfile: Command<
  { id: string; revision: number; input: ExportProfileInput },
  { revision: number },
  Refusal
> = {
  name: 'exports.updateProfile',
  records: recordOf,
  async run(work, { id, revision, input }) {
    const changed = await changedMeanwhile(work, id, revision)
    if (changed !== null) return refuse(changed)
    const conflict = await findConflict(work, input, id)
    if (conflict !== null) return refuse(conflict)
    // Saved with its folder as it was, a profile says nothing of what lies there now.
    const before = await findProfile(work.db, id)
    if (before?.folder !== input.folder) await noteMounted(work.db, input.folder, false)
    await work.db
      .updateTable('export_profile')
      .set({ ...profileRow(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    return done({ revision: revision + 1 })
  },
}

/** Removes a profile with what waits for it. What was delivered stays in its folder. */
export const removeProfile: Command<
  { id: string; revision: number },
  Record<string, never>,
  CommonRefusal
> = {
  name: 'exports.removeProfile',
  records: recordOf,
  async run(work, { id, revision }) {
    const changed = await changedMeanwhile(work, id, revision)
    if (changed !== null) return refuse(changed)
    await work.db.deleteFrom('export_profile').where('id', '=', id).execute()
    return done({})
  },
}

async function changedMeanwhile(
  work: Work,
  id: string,
  revision: number,
): Promise<CommonRefusal | null> {
  const current = await findProfile(work.db, id)
  return current === null || current.revision === revision
    ? null
    : { reason: 'changedMeanwhile', revision: current.revision, current }
}

/** Puts a delivery into the outbox; one that waits there is tried at once. */
export const requestExport: Command<{ id: string }, { job: string }, CommonRefusal> = {
  name: 'exports.requestExport',
  records: recordOf,
  async run(work, { id }) {
    const open = await work.db
      .selectFrom('export_job')
      .select('id')
      .where('profile_id', '=', id)
      .where('state', '<>', 'delivered')
      .executeTakeFirst()
    if (open !== undefined) {
      await work.db
        .updateTable('export_job')
        .set({ next_try_at: null })
        .where('id', '=', open.id)
        .execute()
      return done({ job: open.id })
    }
    const job = work.newId()
    await work.db
      .insertInto('export_job')
      .values({
        id: job,
        profile_id: id,
        state: 'waiting',
        requested_at: work.now,
        requested_by: work.actor?.account ?? 'office',
      })
      .execute()
    return done({ job })
  },
}

/** Takes a delivery out of the outbox. */
export const cancelExport: Command<{ id: string }, Record<string, never>, CommonRefusal> = {
  name: 'exports.cancelExport',
  records: recordOf,
  async run(work, { id }) {
    await work.db
      .deleteFrom('export_job')
      .where('profile_id', '=', id)
      .where('state', '<>', 'delivered')
      .execute()
    return done({})
  },
}
