import type { Work } from '#main/database/command.ts'
import type { PaperKind } from '#shared/documents/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import type { RenderedPaper } from './documentMaker.ts'
import { keepFile } from './keepFile.ts'

/** A typeset paper with all that the register says of it. */
interface PaperToKeep {
  kind: PaperKind
  number: string
  /** Whose it is; null for a paper of a whole group, as `group` is for one of no group. */
  person: string | null
  group: string | null
  /** The loan it is an act of. */
  loan?: string
  /** The days an attendance sheet is of, both included. */
  period?: { from: string; until: string }
  /** The delivery it is the receipt of. */
  delivery?: string
  /** The request to record a session that it belongs to. */
  request?: string
  language: Language
  /** Of all that it says save number, day and author. */
  contentHash: string
  issuedOn: string
  author: { post: string; name: string }
  paper: RenderedPaper
}

/** Puts a paper and its PDF into the register, within a command; answers its id. */
export async function keepPaper(work: Work, kept: PaperToKeep): Promise<string> {
  const { paper, author } = kept
  const id = work.newId()
  const sha256 = await keepFile(work, { bytes: paper.pdf, mediaType: 'application/pdf' })
  await work.db
    .insertInto('paper')
    .values({
      id,
      kind: kept.kind,
      number: kept.number,
      state: 'valid',
      person_id: kept.person,
      group_id: kept.group,
      template_version: paper.edition,
      language: kept.language,
      pages: paper.pages,
      content_hash: kept.contentHash,
      file_sha256: sha256,
      issued_on: kept.issuedOn,
      author_name: author.name,
      author_post: author.post,
      made_at: work.now,
      made_by: work.actor?.account ?? 'office',
      loan_id: kept.loan ?? null,
      from_day: kept.period?.from ?? null,
      until_day: kept.period?.until ?? null,
      delivery_id: kept.delivery ?? null,
      request_id: kept.request ?? null,
    })
    .execute()
  return id
}
