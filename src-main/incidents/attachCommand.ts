import { hash } from 'node:crypto'
import { type Answer, done, refuse } from '#main/database/command.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import { ofIncident, type OfIncident } from './incidentCommand.ts'
import { seesStatement } from './statementView.ts'

/** A file is at most so large, in bytes. */
const mostBytes = 20_000_000
const plainType = /^[a-z]+\/[\w.+-]{1,100}$/u

interface Attached {
  bytes: Uint8Array
  name: string
  mediaType: string
  sha256: string
}

/** Looks at a file that is to be kept with an incident: it holds something, and not too much. */
export async function readAttachment(file: File): Promise<Answer<Attached, IncidentRefusal>> {
  if (file.size > mostBytes) return refuse({ reason: 'fileTooLarge', most: mostBytes })
  if (file.size === 0) return refuse({ reason: 'emptyFile' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  return done({
    bytes,
    name: file.name.slice(0, 200),
    mediaType: plainType.test(file.type) ? file.type : 'application/octet-stream',
    sha256: hash('sha256', bytes),
  })
}

/** Keeps a file with an incident or with one explanation, sealed like a text. */
export const attach = ofIncident(
  'attach',
  { needs: 'statement' },
  async (
    work,
    wish: OfIncident &
      Attached & { statement: string | null; capturedOn: string | null; source: string },
  ) => {
    const { access, actor, file, vault } = work
    const { bytes, statement, name, mediaType, sha256, capturedOn, source } = wish
    const row = file.statements.find(({ id }) => id === statement)
    if (statement === null ? !access.report : row === undefined) {
      return statement === null
        ? refuse({ reason: 'mayNot', needs: 'report' })
        : refuse({ reason: 'notOfThis', field: 'statement' })
    }
    if (row !== undefined && !seesStatement(row, { account: actor.account, access })) {
      return refuse({ reason: 'notOfThis', field: 'statement' })
    }
    const content = { name, mediaType, size: bytes.length, sha256, capturedOn, source }
    const made = work.newId()
    await work.db
      .insertInto('incident_attachment')
      .values({
        id: made,
        incident_id: wish.id,
        statement_id: statement,
        sealed_id: await vault.keep(work, content, { signed: true }),
        content_id: await vault.keepBytes(work, bytes, { signed: true }),
        added_at: work.now,
        added_by: actor.account,
      })
      .execute()
    return done({ made })
  },
)
