import type { AdmittedContext } from '#main/calls/context.ts'
import type { RenderedPaper } from '#main/documents/documentMaker.ts'
import { madeBy, placeOf } from '#main/documents/madeBy.ts'
import { paperHead } from '#main/documents/paperHead.ts'
import { fill, frameWords } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { findAnchor } from '#main/journal/queries.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import { formatRigaInstant, todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { Anchor } from '#shared/journal/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import type { CopyFact } from '#shared/privacy/copy.ts'
import type { DataCopyPaper } from '#shared/privacy/copyPaper.ts'
import type { DataRequest } from '#shared/privacy/schema.ts'
import type { Collected } from './collect.ts'
import type { DataCopyWords } from './words.ts'

/** Typesets a copy; null when cancelled. */
export async function typesetCopy(
  { services: { reads, clock, documents }, actor }: AdmittedContext,
  { copy, words, name }: Collected,
  {
    request,
    language,
    number,
  }: { request: DataRequest; language: Language; number: string | null },
  signal: AbortSignal | undefined,
): Promise<{ paper: RenderedPaper; anchor: Anchor } | null> {
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const anchor = await findAnchor(reads)
  const data: DataCopyPaper = {
    issued: { on: todayInRiga(clock) },
    institution: paperHead(institution),
    language,
    words: frameWords(resourcesFolder(), language),
    place: placeOf(language, institution),
    preparedBy: madeBy(language, institution, author, actor.role),
    number,
    anchor: fill(words.anchor, { hash: anchor.hash.slice(0, 16), seq: String(anchor.seq) }),
    title: words.title,
    facts: [
      { label: words.of, text: name },
      { label: words.request, text: formatCivilDate(request.receivedOn) },
      ...(request.identity === null
        ? []
        : [
            {
              label: words.identity,
              text: `${formatCivilDate(request.identity.on)} ${request.identity.how}`,
            },
          ]),
      { label: words.othersNote, text: words.others },
    ],
    points: copy.points.map(({ title, text }) => ({ title, text })),
    areas: copy.areas.map(({ area, records }) => ({
      title: words.areas[area],
      records: records.map((facts) => facts.map((fact) => factText(fact, words))),
    })),
  }
  const made = await documents.renderPaper({
    kind: 'dataCopy',
    data,
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return { paper: made.paper, anchor }
  if (made.refusal.reason === 'cancelled') return null
  // What it says is nobody's business in an error.
  throw new Error(`A copy of data makes no paper: ${made.refusal.reason}`)
}

function factText(
  { key, value, word }: CopyFact,
  words: DataCopyWords,
): { label: string; text: string } {
  const label = words.labels[key]
  if (label === undefined) throw new Error(`A copy of data has no word for ${key}`)
  if (word === undefined) return { label, text: value }
  if (word === 'date') return { label, text: formatCivilDate(value) }
  if (word === 'instant') return { label, text: formatRigaInstant(value) }
  const said = words.values[word]?.[value]
  if (said === undefined) throw new Error(`A copy of data has no word for ${word} ${value}`)
  return { label, text: said }
}
