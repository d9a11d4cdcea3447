import type { AdmittedContext } from '#main/calls/context.ts'
import type { Access } from '#shared/incidents/access.ts'
import { AttachmentContent } from './contents.ts'
import { vaultFor, type Withheld } from './reading.ts'
import { seesStatement } from './statementView.ts'
import { findSealed, read } from './vault.ts'
import { seesAttachment } from './view.ts'

/** A file kept with an incident, where the actor sees it, or why they do not get it. */
export async function openAttachment(
  context: AdmittedContext,
  { id, attachment, access }: { id: string; attachment: string; access: Access },
): Promise<File | Withheld> {
  const { reads } = context.services
  const row = await reads
    .selectFrom('incident_attachment')
    .selectAll()
    .where('id', '=', attachment)
    .where('incident_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return 'notThere'
  const reader = { account: context.actor.account, access }
  const statements = await reads
    .selectFrom('incident_statement')
    .select(['id', 'taken_by'])
    .where('incident_id', '=', id)
    .execute()
  const seen = statements.filter((statement) => seesStatement(statement, reader))
  if (!seesAttachment(row, reader, seen)) return 'notThere'
  const vault = await vaultFor(context, id)
  if (vault === null) return 'noKey'
  const about = await findSealed(reads, id, row.sealed_id)
  const stored = await findSealed(reads, id, row.content_id)
  const changed = { changed: row.content_id }
  if (about === undefined || stored === undefined) return changed
  const content = read(AttachmentContent, vault.open(about))
  const { text: bytes } = vault.open(stored)
  if (content === null || bytes === null) return changed
  return new File([new Uint8Array(bytes)], content.name, { type: content.mediaType })
}
