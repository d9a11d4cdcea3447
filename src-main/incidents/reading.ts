import { ORPCError } from '@orpc/server'
import type { AdmittedContext, Services } from '#main/calls/context.ts'
import { notFound } from '#main/calls/implement.ts'
import type { Noted } from '#main/database/door.ts'
import type { Access } from '#shared/incidents/access.ts'
import type { OpenReason } from '#shared/incidents/schema.ts'
import { brokenEntry } from './changedFiles.ts'
import { mendOpened } from './keyCommands.ts'
import { standsOtherwise } from './sealedStanding.ts'
import { findAccess } from './standing.ts'
import { keysAt, openVault, type Vault } from './vault.ts'

/** Milliseconds in which opening the same again is one reading. */
const sameReading = 5 * 60_000

/** When what was last read, by office: reading at a desk is noted once in five minutes. */
const lastRead = new WeakMap<Services, Map<string, number>>()

/**
 * Notes in the journal that something of incidents was read, printed or exported; it can't be switched
 * off. `about` names ids and kinds, never texts.
 */
export const noteReading = (
  context: AdmittedContext,
  action: string,
  about: Readonly<Record<string, string>>,
): Promise<void> => noteReadings(context, action, [about])

/** The same of many that were read in one go: all of them are noted, or whoever asks gets no answer. */
export const noteReadings = (
  context: AdmittedContext,
  action: string,
  abouts: readonly Readonly<Record<string, string>>[],
): Promise<void> =>
  noteOnce(
    context,
    abouts.map((about) => ({ kind: 'read', action, about })),
  )

/** Notes that something of incidents was printed or saved: each time, for each is another copy. */
export const noteGiven = (
  { services, actor, desk }: AdmittedContext,
  action: string,
  about: Readonly<Record<string, string>>,
): Promise<void> => services.door.note({ kind: 'read', action, about }, { actor, desk })

/** Notes that something was refused which the actor's keys or standing don't reach: each time. */
export const noteDenied = (
  { services, actor, desk }: AdmittedContext,
  action: string,
  about: Readonly<Record<string, string>>,
): Promise<void> => services.door.note({ kind: 'denied', action, about }, { actor, desk })

/**
 * Notes that what is stored of an incident is not what was written.
 * @param file the file that is not what was kept, by the id of what is sealed: that is remembered by it
 */
export const noteBroken = (
  context: AdmittedContext,
  incident: string,
  file: string | null = null,
): Promise<void> => noteOnce(context, [brokenEntry(incident, file)])

/** Notes that the actor may read of an incident and could not: its key is not sealed for them. */
export const noteNoKey = (
  { services, actor, desk }: AdmittedContext,
  action: string,
  incident: string,
): Promise<void> =>
  services.door.note({ kind: 'denied', action, about: { incident } }, { actor, desk })

/** Why a kept file is not given out: not there for the actor, no key of theirs, or not what was kept. */
export type Withheld = 'notThere' | 'noKey' | { changed: string }

/**
 * Gives a kept file of an incident out, or says why not; either leaves its entry in the journal.
 * @param note how: as a reading where it is only looked at, each time where it leaves the program
 */
export async function giveOut(
  context: AdmittedContext,
  found: File | Withheld,
  path: readonly string[],
  about: Readonly<Record<string, string>> & { incident: string },
  note: typeof noteReading,
): Promise<File> {
  const action = path.join('.')
  const { incident } = about
  if (found === 'notThere') return notFound(context, action, { incident })
  if (found === 'noKey') {
    await noteNoKey(context, action, incident)
    throw new ORPCError('NO_KEY')
  }
  if ('changed' in found) {
    await noteBroken(context, incident, found.changed)
    throw new ORPCError('CONTENT_CHANGED')
  }
  await note(context, action, about)
  return found
}

async function noteOnce(
  { services, actor, desk }: AdmittedContext,
  entries: readonly Noted[],
): Promise<void> {
  const now = services.clock.elapsed()
  const read = lastRead.get(services) ?? new Map<string, number>()
  lastRead.set(services, read)
  for (const [key, at] of read) if (now - at >= sameReading) read.delete(key)
  const keyed = entries.map(
    (entry) => [JSON.stringify([actor.account, desk, entry]), entry] as const,
  )
  const fresh = new Map(keyed.filter(([key]) => !read.has(key)))
  await services.door.noteAll([...fresh.values()], { actor, desk })
  for (const key of fresh.keys()) read.set(key, now)
}

/** What the actor sees of an incident; to whoever may not read it, it is not there, and the try is noted. */
export async function requireAccess(
  context: AdmittedContext,
  id: string,
  path: readonly string[],
): Promise<Access> {
  const opened = await openStanding(context, id)
  return opened === null ? notFound(context, path.join('.'), { incident: id }) : opened.access
}

/** Nothing of a closed incident is given out without a reason, whichever way it is asked for. */
export async function requireReason(
  { services: { reads } }: AdmittedContext,
  id: string,
  reason: OpenReason | null,
): Promise<void> {
  if (reason !== null) return
  const { closed_at: closedAt } = await reads
    .selectFrom('incident')
    .select('closed_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (closedAt !== null) throw new ORPCError('REASON_NEEDED')
}

/** The reason as it stands in the access log. */
export const reasonIn = (reason: OpenReason | null): Readonly<Record<string, string>> =>
  reason === null ? {} : { reason }

/**
 * What the actor sees of an incident, with its key where they have one; null: it is not there for them.
 * Whether they are involved or manage it no more may show only in what they open: then they never see it.
 */
export async function openStanding(
  context: AdmittedContext,
  id: string,
): Promise<{ access: Access; vault: Vault | null } | null> {
  const { services, actor } = context
  const { visibility, reads } = services
  if (!(await visibility.visible('incident', [id], actor, reads)).has(id)) return null
  const access = await findAccess(reads, id, actor)
  if (access === null) return null
  const vault = await vaultFor(context, id)
  if (vault === null || !(await standsOtherwise(reads, vault, actor))) return { access, vault }
  const left = (await mendOpened(context, [vault])) ? await findAccess(reads, id, actor) : null
  return left === null ? null : { access: left, vault: await vaultFor(context, id) }
}

/** The incident's key, by the actor's own; null where they have none. */
export async function vaultFor(
  { services, actor, desk }: AdmittedContext,
  id: string,
): Promise<Vault | null> {
  const keys = keysAt(services, desk)
  return keys === null ? null : openVault(services.reads, id, { account: actor.account, keys })
}
