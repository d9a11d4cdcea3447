import type { AdmittedContext } from '#main/calls/context.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { instantText } from '#shared/calendar/clock.ts'
import type { Language } from '#shared/people/schema.ts'
import type { CopyArea, CopyFact, CopyWish, DataCopy, IncidentItem } from '#shared/privacy/copy.ts'
import { pseudonyms } from '#shared/privacy/pseudonyms.ts'
import { type Collect, dated, fact } from './collecting.ts'
import { collectConsents, collectRecordings } from './consentAreas.ts'
import {
  collectAbsences,
  collectContacts,
  collectEnrolments,
  collectNotices,
  collectRemovals,
  collectSessions,
} from './courseAreas.ts'
import { findIncidentItems, type FoundItems } from './incidentItems.ts'
import { findKnownNames, findOwnNames } from './knownNames.ts'
import { collectAccess, collectPapers, collectRequests, collectVisits } from './otherAreas.ts'
import { collectGuardians, collectPerson, collectWards } from './personAreas.ts'
import { pointsOf } from './points.ts'
import { collectDeliveries, collectLoans, collectNeeds } from './thingAreas.ts'
import { type DataCopyWords, dataCopyWords } from './words.ts'

/** Every area besides incidents, in the order of the copy. */
const areas: readonly (readonly [Exclude<CopyArea, 'incidents'>, Collect])[] = [
  ['person', collectPerson],
  ['guardians', collectGuardians],
  ['wards', collectWards],
  ['enrolments', collectEnrolments],
  ['sessions', collectSessions],
  ['contacts', collectContacts],
  ['notices', collectNotices],
  ['loans', collectLoans],
  ['equipmentNeeds', collectNeeds],
  ['deliveries', collectDeliveries],
  ['absences', collectAbsences],
  ['removals', collectRemovals],
  ['consents', collectConsents],
  ['recordings', collectRecordings],
  ['papers', collectPapers],
  ['visits', collectVisits],
  ['requests', collectRequests],
  ['access', collectAccess],
]

/** A copy as it would be made now; its number is still to come. */
export interface Collected {
  copy: Omit<DataCopy, 'number'>
  /** Incidents of which it holds items. */
  incidents: readonly string[]
  words: DataCopyWords
  name: string
}

/**
 * Collects everything the office holds about a person, others by letters. Of incidents only the items
 * that a reviewer ticked.
 * @returns null when an item that was ticked is not there to be read any more
 */
export async function collectCopy(
  context: AdmittedContext,
  person: string,
  { language, items }: Pick<CopyWish, 'language' | 'items'>,
): Promise<Collected | null> {
  const { reads, clock } = context.services
  const words = dataCopyWords(language)
  const { names, name } = await namesFor(context, person, words)
  const found: DataCopy['areas'] = []
  let incidents: readonly string[] = []
  for (const [area, collect] of areas) {
    if (area === 'access') {
      const ticked = await tickedItems(context, person, { items, names, words })
      if (ticked === null) return null
      incidents = ticked.map(({ incident }) => incident)
      found.push({ area: 'incidents', records: ticked.map(factsOf) })
    }
    found.push({ area, records: await collect({ db: reads, person, names }) })
  }
  const held = found.filter(({ records }) => records.length > 0)
  const policy = await findPolicies(reads)
  const institution = await findInstitution(reads)
  return {
    copy: {
      format: 'norise-data-copy',
      version: 1,
      madeAt: instantText(clock.now()),
      points: pointsOf(words, {
        institution,
        policy,
        areas: held.map(({ area }) => area),
        language,
      }),
      areas: held,
    },
    incidents,
    words,
    name,
  }
}

/** The items that a reviewer may tick, others by letters. */
export async function collectItems(
  context: AdmittedContext,
  person: string,
  language: Language,
): Promise<FoundItems> {
  const words = dataCopyWords(language)
  const { names } = await namesFor(context, person, words)
  return findIncidentItems(context, person, { names, words })
}

async function namesFor(
  { services: { reads } }: AdmittedContext,
  person: string,
  words: DataCopyWords,
) {
  const own = await findOwnNames(reads, person)
  const name = own[0] ?? ''
  const known = await findKnownNames(reads, person)
  return { name, names: pseudonyms(words.persona, { id: person, name, names: own }, known) }
}

/** Looks through the incidents though nothing be ticked: that somebody stands in one would show in the journal. */
async function tickedItems(
  context: AdmittedContext,
  person: string,
  {
    items,
    names,
    words,
  }: {
    items: readonly string[]
    names: ReturnType<typeof pseudonyms>
    words: DataCopyWords
  },
): Promise<IncidentItem[] | null> {
  const { items: there } = await findIncidentItems(context, person, { names, words })
  const ticked = there.filter(({ key }) => items.includes(key))
  if (ticked.length !== new Set(items).size) return null
  return ticked
}

const factsOf = ({ number, on, text }: IncidentItem): CopyFact[] => [
  ...fact('incident', number),
  ...dated('day', on),
  ...fact('text', text),
]
