import type { AdmittedContext } from '#main/calls/context.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { Language } from '#shared/people/schema.ts'
import { headPaper } from './headPaper.ts'

/**
 * Typesets a sheet that the office works with and throws away: it has the head and foot of papers,
 * but no number, and no place in the register.
 * @returns the PDF; null when cancelled
 */
export async function typesetWorkingPaper(
  context: AdmittedContext,
  language: Language,
  content: TablePaperContent,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  const { said, preparedBy } = await headPaper(context, language, content)
  const issued = { on: todayInRiga(context.services.clock) }
  const made = await context.services.documents.renderPaper({
    kind: 'tablePaper',
    data: { ...said, issued, preparedBy, number: null },
    ...(signal === undefined ? {} : { signal }),
  })
  if (made.ok) return made.paper.pdf
  if (made.refusal.reason === 'cancelled') return null
  throw new Error(`The office's own data makes no paper: ${JSON.stringify(made.refusal)}`)
}
