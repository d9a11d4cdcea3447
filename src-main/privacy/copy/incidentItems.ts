import { setImmediate } from 'node:timers/promises'
import type { AdmittedContext } from '#main/calls/context.ts'
import { loadFile } from '#main/incidents/loadFile.ts'
import { vaultFor } from '#main/incidents/reading.ts'
import { incidentScope } from '#main/incidents/scope.ts'
import { findAccess } from '#main/incidents/standing.ts'
import { verifyRecords } from '#main/incidents/verifyRecords.ts'
import { findNaming, viewOf } from '#main/incidents/view.ts'
import { mergedIds } from '#main/people/mergedIds.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { IncidentItem } from '#shared/privacy/copy.ts'
import type { Pseudonyms } from '#shared/privacy/pseudonyms.ts'
import { fill } from '#main/documents/paperWords.ts'
import type { DataCopyWords } from './words.ts'

/** Incidents looked through before others get their turn: each is opened whole and checked. */
const portion = 10

/** What incidents hold about a person, and how many files could not be opened, or not read whole. */
export interface FoundItems {
  items: IncidentItem[]
  /**
   * Incidents that were opened to look. Those that hold something are not told apart: beside the copy's own
   * entry in the journal, which is not sealed, they would tell who stands in them.
   */
  read: string[]
  unreadable: number
}

/**
 * Seeks the person in every incident that the actor reads whole: in what part, their own explanations,
 * notices to them, agreements they signed. The report, minutes and what others said are left out.
 */
export async function findIncidentItems(
  context: AdmittedContext,
  person: string,
  { names, words }: { names: Pseudonyms; words: DataCopyWords },
): Promise<FoundItems> {
  const { services, actor } = context
  const { reads } = services
  const rows = await reads
    .selectFrom('incident')
    .select('id')
    .where(incidentScope(actor))
    .orderBy('seq')
    .execute()
  const name = await findNaming(reads)
  const own = new Set(await mergedIds(reads, person))
  const found: FoundItems = { items: [], read: [], unreadable: 0 }
  for (const [place, { id }] of rows.entries()) {
    if (place % portion === portion - 1) await setImmediate()
    const access = await findAccess(reads, id, actor)
    if (access === null || !access.file) continue
    const vault = await vaultFor(context, id)
    if (vault === null) {
      found.unreadable += 1
      continue
    }
    const broken = new Set((await verifyRecords(reads, id)).map(({ row }) => row))
    const file = viewOf(
      await loadFile(reads, vault),
      { account: actor.account, access },
      { name, broken },
    )
    // Something of the person may stand in what is not what was written any more: it is said, not passed over.
    if (file.integrity === 'broken') found.unreadable += 1
    found.read.push(id)
    found.items.push(...itemsOf(file, own, { names, words }))
  }
  return found
}

function itemsOf(
  file: IncidentFile,
  person: ReadonlySet<string>,
  { names, words }: { names: Pseudonyms; words: DataCopyWords },
): IncidentItem[] {
  const own = file.persons.filter(({ who }) => who.kind === 'known' && person.has(who.person))
  const ids = new Set(own.map(({ id }) => id))
  // Whoever is in the file is known by it, people from outside too.
  const outside = file.persons
    .filter(({ id }) => !ids.has(id))
    .map(({ name, who }) => ({ name, by: who.kind === 'known' ? who.person : null }))
  const hide = (text: string): string =>
    names.hide(
      outside.reduce(
        (now, { name, by }) =>
          name === '' ? now : now.replaceAll(name, by === null ? names.ofName(name) : names.of(by)),
        text,
      ),
    )
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
        parts.map((part) => words.values['incidentPart']?.[part] ?? part).join(', '),
      ),
    ),
    ...file.statements
      .filter((one) => ids.has(one.person))
      .flatMap(({ versions }) =>
        // What can't be read is not offered as an empty text.
        versions
          .filter(({ text, integrity }) => integrity === 'sound' || text !== '')
          .map((version) => item('statement', version.id, version.signedOn, hide(version.text))),
      ),
    ...file.entries.flatMap(({ id, at, entry }) => {
      if (entry?.kind === 'notice' && ids.has(entry.person)) {
        return [item('notice', id, rigaDateOf(at), hide(entry.text))]
      }
      if (entry?.kind === 'agreement' && entry.persons.some((one) => ids.has(one))) {
        const points = entry.points.map(({ text }) => hide(text)).join('\n')
        return [item('agreement', id, rigaDateOf(at), points)]
      }
      return []
    }),
  ]
}
