import type { Selectable } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { paperFileName } from '#shared/documents/rules.ts'
import type { Access } from '#shared/incidents/access.ts'
import type { IncidentPaperRow } from '#shared/incidents/papers.ts'
import { vaultFor, type Withheld } from '../reading.ts'
import { seesStatement } from '../statementView.ts'
import type { IncidentsTables } from '../tables.ts'
import { findSealed } from '../vault.ts'
import { findNaming } from '../view.ts'

type Row = Selectable<IncidentsTables['incident_paper']>

/** The papers of an incident that are for the actor: all, those of explanations they see, the reports they made. */
async function findSeen(context: AdmittedContext, id: string, access: Access): Promise<Row[]> {
  const { reads } = context.services
  const { account } = context.actor
  const rows = await reads
    .selectFrom('incident_paper')
    .selectAll()
    .where('incident_id', '=', id)
    .orderBy('seq')
    .execute()
  if (access.file) return rows
  const statements = await reads
    .selectFrom('incident_statement')
    .select(['id', 'taken_by'])
    .where('incident_id', '=', id)
    .execute()
  const seen = statements.filter((statement) => seesStatement(statement, { account, access }))
  return rows.filter(({ kind, of_id: of, made_by: maker }) =>
    kind === 'explanation'
      ? // One made by a colleague who sees the report says more than this reader may know.
        maker === account && seen.some((statement) => statement.id === of)
      : kind === 'report' && access.report && maker === account,
  )
}

export async function listKeptPapers(
  context: AdmittedContext,
  { id, access }: { id: string; access: Access },
): Promise<IncidentPaperRow[]> {
  const name = await findNaming(context.services.reads)
  return (await findSeen(context, id, access)).map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    of: row.of_id,
    pages: row.pages,
    madeAt: row.made_at,
    madeBy: name(row.made_by),
  }))
}

/** A paper as it was made, or why the actor does not get it. */
export async function openKeptPaper(
  context: AdmittedContext,
  { id, paper, access }: { id: string; paper: string; access: Access },
): Promise<File | Withheld> {
  const row = (await findSeen(context, id, access)).find((one) => one.id === paper)
  if (row === undefined) return 'notThere'
  const vault = await vaultFor(context, id)
  if (vault === null) return 'noKey'
  const sealed = await findSealed(context.services.reads, id, row.content_id)
  const bytes = sealed === undefined ? null : vault.open(sealed).text
  if (bytes === null) return { changed: row.content_id }
  return new File([new Uint8Array(bytes)], paperFileName([row.number]), {
    type: 'application/pdf',
  })
}
