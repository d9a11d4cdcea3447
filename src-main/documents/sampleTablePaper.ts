import { z } from 'zod'
import type { AdmittedContext } from '#main/calls/context.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { type PaperTextOf, paperTextProblem } from '#shared/documents/paperText.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import { madeBy, placeOf } from './madeBy.ts'
import { paperHead } from './paperHead.ts'
import { findOwnTexts } from './paperTexts.ts'
import { frameWords, readText } from './paperWords.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import { findSheetPerson } from './sheetPeople.ts'

/** Somebody and something invented, in the paper's language. */
const Invented = z.object({ participant: z.string(), course: z.string(), group: z.string() })

/** What a sample can be made of. `own`: the office's own texts, the one that is being typed among them. */
export interface SampleGround {
  institution: Awaited<ReturnType<typeof findInstitution>>
  today: CivilDate
  own: ReadonlyMap<string, string>
  giver: ReturnType<typeof madeBy>
  invented: z.infer<typeof Invented>
}

type Preview =
  | { kind: 'ready'; pdf: Uint8Array }
  | { kind: 'invalid'; problem: FieldProblem }
  | { kind: 'cancelled' }

/**
 * A paper of invented things with one text worded as it is being typed. Nothing is kept.
 * @param contentOf what the paper says, which is its feature's to know
 */
export async function sampleTablePaper(
  { services: { reads, clock, documents }, actor }: AdmittedContext,
  { language, name, text }: PaperTextOf & { text: string },
  signal: AbortSignal | undefined,
  contentOf: (ground: SampleGround) => TablePaperContent,
): Promise<Preview> {
  const problem = paperTextProblem(name, text.trim())
  if (problem !== null) return { kind: 'invalid', problem }
  const today = todayInRiga(clock)
  const institution = await findInstitution(reads)
  const author = await findSheetPerson(reads, actor.person)
  const giver = madeBy(language, institution, author, actor.role)
  const content = contentOf({
    institution,
    today,
    own: new Map([...(await findOwnTexts(reads, language)), [name, text.trim()]]),
    giver,
    invented: Invented.parse(readText(resourcesFolder(), `sample.${language}.json`)),
  })
  const made = await documents.renderPaper({
    kind: 'tablePaper',
    data: {
      institution: paperHead(institution),
      language,
      words: frameWords(resourcesFolder(), language),
      place: placeOf(language, institution),
      issued: { on: today },
      preparedBy: giver,
      number: null,
      content,
    },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return { kind: 'ready', pdf: made.paper.pdf }
  if (made.refusal.reason === 'cancelled') return { kind: 'cancelled' }
  throw new Error(`A sample paper was refused: ${JSON.stringify(made.refusal)}`)
}
