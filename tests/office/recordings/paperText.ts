import { writeFileSync } from 'node:fs'
import type { RecordingPaperKind } from '#shared/documents/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Client } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'

/** Text, pages and bytes of a PDF. */
export const read = async (blob: Blob) => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const { text, pages } = await readPdf(bytes)
  return { text: text.replace(/\s+/gu, ' '), pages: pages.map((page) => page.text), bytes }
}

const keptIn = process.env['NORISE_KEEP_PAPERS']

/** Keeps a PDF in the folder that the environment names, to be looked at. */
export function keepToLookAt(name: string, bytes: Uint8Array): void {
  if (keptIn !== undefined) writeFileSync(`${keptIn}/${name}.pdf`, bytes)
}

/** The text of a paper as it would be made now. */
export async function textOf(
  client: Client,
  id: string,
  kind: RecordingPaperKind,
  { person = null, language = null }: { person?: string | null; language?: Language | null } = {},
): Promise<string> {
  const made = await client.recordings.previewPaper({ request: id, kind, person, language })
  if (!made.ok) return made.refusal.reason
  const { text, bytes } = await read(made.pdf)
  keepToLookAt(`${kind}-${made.language}-${person?.slice(-4) ?? ''}`, bytes)
  return text
}
