import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { Tables } from '#main/database/tables.ts'
import { mergedIds } from '#main/people/mergedIds.ts'
import { findOwnNames } from '#main/privacy/copy/knownNames.ts'
import { isInvolved } from '#shared/incidents/involvement.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { PersonContent } from './contents.ts'
import { openStanding } from './reading.ts'
import { incidentScope } from './scope.ts'
import { findSealedPersons, type SealedPerson } from './sealedPersons.ts'
import { findVaults, read, type Vault } from './vault.ts'
import { findAlteredPersons } from './verifyRecords.ts'

/** Incidents looked into before others get their turn: each takes a key to be opened, and what it seals. */
const portion = 20

/** A place on an incident, opened. */
type OwnPlace = PersonContent & { id: string; removed: boolean }

/** What of an incident is known by who stands in it. */
export interface LookedInto {
  incident: string
  /** Null: the incident's key is not sealed for the actor's present pair. */
  vault: Vault | null
  /** The person's places on it, those they were taken from too; none: they don't stand in it. */
  own: OwnPlace[]
  /** Somebody from outside stands in it who is called as they are: it may be them. */
  namesake: boolean
  /** Who stands in it can't be read whole, or is not what was stored: the person may be among them. */
  unread: boolean
}

/**
 * Looks for a person in every incident of the actor's scope, the oldest first. Who stands in one is
 * sealed: it is read with the actor's keys, and nothing else of any incident is opened. What the actor
 * sees of an incident is for the caller to ask, and so is noting that they were looked into.
 */
export async function* seekPerson(
  context: AdmittedContext,
  person: string,
): AsyncGenerator<LookedInto> {
  const { reads } = context.services
  const { actor } = context
  const rows = await reads
    .selectFrom('incident')
    .select('id')
    .where(incidentScope(actor))
    .orderBy('seq')
    .execute()
  // A report names somebody as they were known on that day, though two entries were made one since.
  const ids = new Set(await mergedIds(reads, person))
  const names = new Set((await findOwnNames(reads, person)).map(nameSought))
  const actorIds = new Set(await mergedIds(reads, actor.person))
  const persons = await findSealedPersons(reads, actor)
  const vaultOf = await findVaults(context)
  const managed = await findManaged(reads, actor)
  for (let from = 0; from < rows.length; from += portion) {
    const some = rows.slice(from, from + portion).map(({ id }) => id)
    const altered = await findAlteredPersons(reads, some)
    for (const id of some) {
      const opened = await vaultOf(id)
      const standing =
        opened !== null && managed.has(id) ? await openStanding(context, id) : { vault: opened }
      if (standing === null) continue
      // What was read before opens with the key of before; what is read next may have another since.
      const { vault } = standing
      const { involved, ...found } = openPlaces(opened, {
        persons: persons.get(id) ?? [],
        ids,
        names,
        actorIds,
      })
      // It shows only now that the actor is involved: it is not there for them.
      if (involved) continue
      const unread = found.unread || vault === null || altered.has(id)
      yield { incident: id, vault, ...found, unread }
    }
    await setImmediate()
  }
}

function openPlaces(
  vault: Vault | null,
  {
    persons,
    ids,
    names,
    actorIds,
  }: {
    persons: readonly SealedPerson[]
    ids: ReadonlySet<string>
    names: ReadonlySet<string>
    actorIds: ReadonlySet<string>
  },
): Omit<LookedInto, 'incident' | 'vault'> & { involved: boolean } {
  if (vault === null) return { own: [], namesake: false, unread: true, involved: false }
  const places = persons.map(({ id, removed, sealed }) => {
    const content = sealed === null ? null : read(PersonContent, vault.open(sealed))
    return content === null ? null : { ...content, id, removed }
  })
  return {
    own: places
      .filter((place) => place !== null)
      .filter(({ who }) => who.kind === 'known' && ids.has(who.person)),
    namesake: places.some(
      (place) =>
        place !== null &&
        !place.removed &&
        place.who.kind === 'outside' &&
        names.has(nameSought(place.who.name)),
    ),
    unread: places.includes(null),
    involved: places.some(
      (place) =>
        place !== null &&
        !place.removed &&
        isInvolved(place.parts) &&
        place.who.kind === 'known' &&
        actorIds.has(place.who.person),
    ),
  }
}

/** A name as it is compared: without marks, whichever part of it comes first. */
const nameSought = (name: string): string =>
  fold(name)
    .split(/[\s-]+/u)
    .toSorted()
    .join(' ')

/** Incidents that the actor reads because they manage their groups: who manages one now is sealed. */
async function findManaged(db: Kysely<Tables>, { account }: Actor): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('incident_reader')
    .select('incident_id')
    .where('account_id', '=', account)
    .where('basis', '=', 'manager')
    .where('removed_at', 'is', null)
    .execute()
  return new Set(rows.map(({ incident_id: incident }) => incident))
}
