import type { AdmittedContext } from '#main/calls/context.ts'
import { type LoadedFile, loadFile } from '#main/incidents/loadFile.ts'
import { noteReadings } from '#main/incidents/reading.ts'
import { seekPerson } from '#main/incidents/seekPerson.ts'
import { findAccess } from '#main/incidents/standing.ts'
import { verifyIncident } from '#main/incidents/verifyRecords.ts'
import { findNaming, viewOf } from '#main/incidents/view.ts'
import { mergedIds } from '#main/people/mergedIds.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { IncidentFile, Integrity } from '#shared/incidents/file.ts'
import type { IncidentItem } from '#shared/privacy/copy.ts'
import type { Pseudonyms } from '#shared/privacy/pseudonyms.ts'
import type { Who } from '#shared/incidents/schema.ts'
import { findRegistered, knownIn, namesBeside, type Registered } from './spokenOf.ts'
import { fill } from '#main/documents/paperWords.ts'
import type { DataCopyWords } from './words.ts'

/** What incidents hold about a person, and how many files could not be opened, or not read whole. */
export interface FoundItems {
  items: IncidentItem[]
  unreadable: number
  /** Numbers of incidents in which somebody from outside stands who is called as the person. */
  namesakes: string[]
}

/**
 * Seeks the person in every incident that the actor reads whole: in what part, their own explanations,
 * notices to them, agreements they signed. The report, minutes and what others said are left out. Only of
 * incidents in which the person stands is more opened than who stands in them.
 *
 * Before it answers, it is noted in each incident's own access log that it was read for a copy. For whose
 * is not said there, and every incident that was looked into is noted, whether it holds something or not:
 * beside the copy's own entry in the journal, which is not sealed, they would tell who stands in them.
 */
export async function findIncidentItems(
  context: AdmittedContext,
  person: string,
  { names, words }: { names: Pseudonyms; words: DataCopyWords },
): Promise<FoundItems> {
  const { services, actor } = context
  const { reads } = services
  const name = await findNaming(reads)
  const own = new Set(await mergedIds(reads, person))
  const found: FoundItems = { items: [], unreadable: 0, namesakes: [] }
  const read: string[] = []
  for await (const one of seekPerson(context, person)) {
    const { incident, vault, own: places, namesake, unread } = one
    if (vault !== null) read.push(incident)
    if (namesake && places.length === 0) {
      const number = await numberSeenWhole(context, incident)
      if (number !== null) found.namesakes.push(number)
    }
    const stands = places.some(({ removed }) => !removed)
    const access = vault !== null && stands ? await findAccess(reads, incident, actor) : null
    if (vault === null || access === null || !access.file) {
      // Something of the person may stand in what can't be read: it is said, not passed over.
      if (unread) found.unreadable += 1
      continue
    }
    const loaded = await loadFile(reads, vault)
    const scansOf = handwrittenOf(loaded, own)
    const broken = new Set((await verifyIncident(reads, incident, scansOf)).map(({ row }) => row))
    const register = await findRegistered(reads, knownIn(loaded))
    const file = viewOf(loaded, { account: actor.account, access }, { name, broken })
    if (file.integrity === 'broken') found.unreadable += 1
    found.items.push(...itemsOf(file, own, { names, words, loaded, broken, unread, register }))
  }
  await noteReadings(
    context,
    'incidents.readForCopy',
    read.map((incident) => ({ incident })),
  )
  return found
}

/** The person's explanations of which the copy may say that their scan holds them. */
const handwrittenOf = (
  { persons, statements, versions }: LoadedFile,
  person: ReadonlySet<string>,
): string[] => {
  const own = persons.filter(({ who }) => who.kind === 'known' && person.has(who.person))
  const places = new Set(own.map(({ id }) => id))
  return statements
    .filter(({ person_id }) => places.has(person_id))
    .map(({ id }) => id)
    .filter((id) => versions.some((one) => one.statement_id === id && one.mode === 'handwritten'))
}

/** The number of an incident that the actor reads whole; null of another. */
async function numberSeenWhole(
  { services: { reads }, actor }: AdmittedContext,
  incident: string,
): Promise<string | null> {
  const access = await findAccess(reads, incident, actor)
  if (access === null || !access.file) return null
  const { number } = await reads
    .selectFrom('incident')
    .select('number')
    .where('id', '=', incident)
    .executeTakeFirstOrThrow()
  return number
}

function itemsOf(
  file: IncidentFile,
  person: ReadonlySet<string>,
  {
    names,
    words,
    loaded: { persons, removed, attachments, unreadStruckOff, unreadEarlier },
    broken,
    unread,
    register,
  }: {
    names: Pseudonyms
    words: DataCopyWords
    loaded: LoadedFile
    broken: ReadonlySet<string>
    unread: boolean
    register: ReadonlyMap<string, Registered>
  },
): IncidentItem[] {
  const isOwn = (who: Who): boolean => who.kind === 'known' && person.has(who.person)
  const own = file.persons.filter(({ who }) => isOwn(who))
  const ids = new Set(own.map(({ id }) => id))
  const altered = new Set(
    persons.flatMap(({ id, sealed }) => (broken.has(id) || broken.has(sealed) ? [id] : [])),
  )
  const reachOwn = new Set([...person].flatMap((id) => register.get(id)?.contacts ?? []))
  const contactsOf = (who: Who): string[] =>
    who.kind === 'outside'
      ? [who.contact]
      : // A child's number may be their parent's: it is the subject's own, too.
        (register.get(who.person)?.contacts ?? []).filter((contact) => !reachOwn.has(contact))
  const idOf = (who: Who): string | null =>
    who.kind === 'known' ? (register.get(who.person)?.id ?? who.person) : null
  // Whoever is in the file or was is known by it, people from outside too.
  const others = [
    ...file.persons
      .filter(({ id }) => !ids.has(id))
      .map(({ name, who }) => ({ name, id: idOf(who), contacts: contactsOf(who) })),
    ...removed.map(({ name, who }) => ({ name, id: idOf(who), contacts: contactsOf(who) })),
    // And by what they are called today.
    ...[...persons, ...removed]
      .filter(({ who }) => !isOwn(who))
      .flatMap(({ who }) => (who.kind === 'known' ? (register.get(who.person) ?? []) : []))
      .map(({ name, id }) => ({ name, id })),
    // And by what they were called before it was known who they are; the subject by that is themselves.
    ...[...persons, ...removed]
      .filter(({ who }) => !isOwn(who))
      .flatMap(({ who, earlier }) =>
        earlier.map((was) => ({
          name: was.name,
          id: idOf(who),
          contacts: contactsOf(was.who),
        })),
      ),
    ...namesBeside(file)
      .filter((name) => !names.isOwn(name))
      .map((name) => ({ name, id: null })),
  ]
  const { hide } = names.beside(others)
  // Of whom nothing can be read, the name can't be taken out of what is said of them.
  const nameable =
    !unread && file.unread.persons === 0 && unreadStruckOff === 0 && unreadEarlier === 0
  const warned = (text: string, integrity: Integrity): string =>
    integrity === 'sound' ? text : `${text} (${words.incidentBroken})`
  // What is not typed out is in its scan.
  const saidIn = (text: string): string => (text === '' ? words.incidentHandwritten : hide(text))
  const scanChanged = (statement: string): boolean =>
    attachments.some((one) => one.statement_id === statement && broken.has(one.content_id))
  const item = (
    kind: IncidentItem['kind'],
    of: string,
    on: string,
    text: string,
  ): IncidentItem => ({
    key: of === '' ? `${file.id}/${kind}` : `${file.id}/${kind}/${of}`,
    incident: file.id,
    number: file.number,
    kind,
    on,
    text: fill(words.incidentText[kind], { text, parts: text }),
  })
  return [
    ...own.map(({ id, parts }) =>
      item(
        'part',
        id,
        rigaDateOf(file.filedAt),
        warned(
          parts.map((part) => words.values['incidentPart']?.[part] ?? part).join(', '),
          altered.has(id) ? 'broken' : 'sound',
        ),
      ),
    ),
    ...file.statements
      .filter((one) => nameable && ids.has(one.person))
      .flatMap(({ id: statement, versions }) =>
        // What can't be read is not offered as an empty text.
        versions
          .filter(({ text, integrity }) => integrity === 'sound' || text !== '')
          .map(({ id, signedOn, text, integrity }) =>
            item(
              'statement',
              id,
              signedOn,
              warned(saidIn(text), text === '' && scanChanged(statement) ? 'broken' : integrity),
            ),
          ),
      ),
    ...file.entries.flatMap(({ id, at, entry, integrity }) => {
      if (!nameable) return []
      if (entry?.kind === 'notice' && ids.has(entry.person)) {
        return [item('notice', id, rigaDateOf(at), warned(hide(entry.text), integrity))]
      }
      if (entry?.kind === 'agreement' && entry.persons.some((one) => ids.has(one))) {
        const points = entry.points.map(({ text }) => hide(text)).join('\n')
        return [item('agreement', id, rigaDateOf(at), warned(points, integrity))]
      }
      return []
    }),
  ]
}
