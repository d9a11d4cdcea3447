import { createDocumentMaker } from '#main/documents/documentMaker.ts'
import type { RenderedPaper } from '#main/documents/documentMaker.ts'
import type { InformationSheet } from '#shared/documents/informationSheet.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import type { ReadPdf } from '#tests/support/readPdf.ts'

export const maker = createDocumentMaker()

/** Makes an information sheet and reads it back. */
export async function makeSheet(
  data: InformationSheet,
): Promise<RenderedPaper & { read: ReadPdf }> {
  const made = await maker.renderPaper({ kind: 'informationSheet', data })
  if (!made.ok) throw new Error(`Refused: ${JSON.stringify(made.refusal)}`)
  return { ...made.paper, read: await readPdf(made.paper.pdf) }
}

/** One line, without the places where a long word may be broken. */
export const flat = (text: string): string =>
  text.replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim()
/** Letters only: a long name goes over several lines. */
export const unbroken = (text: string): string => text.replace(/[\s\u200b]+/gu, '')
