import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { fullNameOf } from '#main/courses/names.ts'
import type { DataCopyRow } from '#shared/privacy/schema.ts'
import { mayOpenCopy } from './sealedCopy.ts'

/** The copies made for a request, oldest first. */
export async function findCopies(
  context: AdmittedContext,
  request: string,
): Promise<DataCopyRow[]> {
  const rows = await context.services.reads
    .selectFrom('data_copy')
    .innerJoin('account', 'account.id', 'data_copy.made_by')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['data_copy.id', 'data_copy.number', 'data_copy.language', 'data_copy.pages'])
    .select(['data_copy.pdf_sha256 as sha256', 'data_copy.made_at as madeAt'])
    .select(sql<string>`${fullNameOf('person')}`.as('madeBy'))
    .where('data_copy.request_id', '=', request)
    .orderBy('data_copy.seq')
    .execute()
  const copies: DataCopyRow[] = []
  for (const row of rows) {
    const readable = await mayOpenCopy(context, { id: request, copy: row.id })
    copies.push({ ...row, readable })
  }
  return copies
}
