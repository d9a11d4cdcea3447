import type { Kysely } from 'kysely'
import { enrolmentList } from '#main/courses/enrolments.ts'
import { groupList } from '#main/courses/groupList.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { manifestList } from '#main/deliveries/manifest/list.ts'
import { peopleList } from '#main/people/list.ts'
import type { Time } from '#main/recordings/judge.ts'
import type { ShownRequest } from '#shared/exports/contract.ts'
import type { SessionsOf } from '#shared/timetable/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { leaving } from './leaving.ts'
import { shownAbsences } from './shownAbsences.ts'
import { shownChecks } from './shownChecks.ts'
import { shownCourses, shownProjects } from './shownCourses.ts'
import { shownDeliveries } from './shownDeliveries.ts'
import { shownItems, shownLoans, shownReservations } from './shownEquipment.ts'
import { shownMaterials } from './shownMaterials.ts'
import { shownLockers } from './shownLockers.ts'
import { shownNotices } from './shownNotices.ts'
import { shownPapers } from './shownPapers.ts'
import { shownDataRequests, shownRecordingRequests } from './shownRequests.ts'
import { shownSessions } from './shownSessions.ts'
import { shownStocktake } from './shownStocktake.ts'
import { shownVisits } from './shownVisits.ts'

/** A list that can be exported as it is shown. */
export interface ShownList {
  readonly definition: ListDefinition<object>
  /** The record it is part of: whoever can't see that has no such list. */
  readonly within: string | null
  /** Columns that tell how somebody is reached: their leaving is marked in the access log. */
  readonly contacts: readonly string[]
  /** Columns whose values are phone numbers as stored (E.164). */
  readonly phones: readonly string[]
  /** Columns of the screen that put several fields together, in order. */
  readonly composed: Readonly<Record<string, readonly string[]>>
}

const ofPeople = {
  contacts: ['email', 'phone'],
  phones: ['phone'],
  composed: { name: ['familyName', 'givenName'] },
} as const

/** A list without contacts or columns of several fields. */
const plain = { contacts: [], phones: [], composed: {} } as const

/** The list that a screen names. */
export async function shownList(
  db: Kysely<Tables>,
  named: ShownRequest['list'],
  { actor, ...time }: Time & { actor: Actor },
): Promise<ShownList> {
  const { today, now } = time
  switch (named.kind) {
    case 'people':
      return { ...ofPeople, definition: peopleList, within: null }
    case 'groups':
      return { ...plain, definition: groupList(today), within: null }
    case 'courses':
      return { ...plain, definition: shownCourses(actor), within: null }
    case 'projects':
      return { ...plain, definition: shownProjects(leaving(actor)), within: null }
    case 'visits':
      return {
        definition: shownVisits,
        within: null,
        contacts: ['phone'],
        phones: ['phone'],
        composed: {},
      }
    case 'absences':
      return {
        ...plain,
        definition: shownAbsences(today),
        within: null,
        composed: { day: ['day', 'hours'] },
      }
    case 'notices':
      return { ...plain, definition: shownNotices(now), within: null }
    case 'recordingRequests':
      return {
        ...plain,
        composed: { day: ['day', 'hours'] },
        definition: await shownRecordingRequests(db, time),
        within: null,
      }
    case 'dataRequests':
      return { ...plain, definition: shownDataRequests(today, actor), within: null }
    case 'lockers':
      return { ...plain, definition: shownLockers, within: null }
    case 'items':
      return { ...plain, definition: shownItems(today), within: null }
    case 'materials':
      return { ...plain, definition: shownMaterials, within: null }
    case 'loans':
      return {
        definition: shownLoans(today),
        within: null,
        contacts: ['phone'],
        phones: ['phone'],
        composed: {},
      }
    case 'deliveries':
      return {
        definition: shownDeliveries(today),
        within: null,
        contacts: ['phone'],
        phones: ['phone'],
        composed: {},
      }
    case 'manifests':
      return {
        ...plain,
        composed: { carrier: ['carrierName'], by: ['closedBy'] },
        definition: manifestList,
        within: null,
      }
    case 'reservations':
      return { ...plain, definition: shownReservations(today), within: null }
    case 'stocktake':
      return {
        ...plain,
        definition: await shownStocktake(db, named.id, today),
        within: `stocktake/${named.id}`,
      }
    case 'sessions':
      return { ...plain, definition: shownSessions(named.of), within: ownerOf(named.of) }
    case 'papers':
      return {
        ...plain,
        definition: shownPapers(named.group),
        within: named.group === null ? null : `group/${named.group}`,
      }
    case 'checks':
      return {
        ...plain,
        composed: ofPeople.composed,
        definition: await shownChecks(db, named.group),
        within: `group/${named.group}`,
      }
    case 'enrolments':
      return {
        ...ofPeople,
        definition: enrolmentList(named.group, today),
        within: `group/${named.group}`,
      }
  }
}

/** The record whose sessions are listed; null where they are many groups'. */
const ownerOf = (of: SessionsOf): string | null => {
  if (of.kind === 'group') return `group/${of.group}`
  return of.kind === 'all' || of.kind === 'room' ? null : `person/${of.person}`
}
