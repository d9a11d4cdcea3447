import type { FieldProblem } from '#shared/commands/outcome.ts'
import { papers } from './papers.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import type { TypesetStage } from './typst.ts'
import { createTypstPool } from './typstPool.ts'

export type PaperRequest = {
  /** Name of a paper in the register of kinds, e.g. `informationSheet`. */
  kind: string
  data: unknown
  signal?: AbortSignal
  /** Called as the work goes on; `copies` is how many people's papers it is about. */
  onProgress?: (progress: PaperProgress) => void
}
export type PaperProgress = { stage: 'waiting' | TypesetStage; copies: number }

/** A finished paper. `missingLetters` could not be printed by the shipped fonts and stand as U+FFFD. */
export type RenderedPaper = {
  pdf: Uint8Array
  sha256: string
  pages: number
  copies: number
  edition: string
  missingLetters: string[]
}
export type PaperRefusal =
  | { reason: 'unknownPaper'; kind: string }
  | { reason: 'invalid'; problems: FieldProblem[] }
  | { reason: 'cancelled' }
export type PaperOutcome = { ok: true; paper: RenderedPaper } | { ok: false; refusal: PaperRefusal }

export type DocumentMaker = {
  /** Makes a PDF/A-2b; the same request gives the same bytes. Throws only when a template itself is wrong. */
  renderPaper(request: PaperRequest): Promise<PaperOutcome>
  /** Makes an engine ready, so that the first preview does not wait for it. */
  warmUp(): void
  /** Ends every thread; running work is answered with `cancelled`. */
  close(): Promise<void>
}

/** More copies than this are bulk work, whose memory is given back by ending the thread. */
const BULK = 40

/** Opens the office's printing room: `renderPaper` for a preview or a whole group. `idleMs` is how long a ready engine waits for the next preview. */
export function createDocumentMaker({
  resources = resourcesFolder(),
  idleMs = 120_000,
}: { resources?: string; idleMs?: number } = {}): DocumentMaker {
  const pool = createTypstPool(resources, idleMs)

  return {
    async renderPaper({ kind, data, signal, onProgress }) {
      const prepare = papers.get(kind)
      if (prepare === undefined) return refused({ reason: 'unknownPaper', kind })
      const prepared = prepare(data)
      if (!prepared.ok) return refused({ reason: 'invalid', problems: problems(prepared.issues) })
      const { template, edition, copies, data: arranged } = prepared.paper
      onProgress?.({ stage: 'waiting', copies })
      const finished = await pool.typeset(
        { template, data: arranged },
        {
          endsThread: copies > BULK,
          signal: signal ?? null,
          onStage: (stage) => onProgress?.({ stage, copies }),
        },
      )
      if (finished === 'cancelled') return refused({ reason: 'cancelled' })
      return { ok: true, paper: { ...finished, copies, edition } }
    },
    warmUp: pool.warmUp,
    close: pool.close,
  }
}

const refused = (refusal: PaperRefusal): PaperOutcome => ({ ok: false, refusal })

function problems(
  issues: readonly { path: PropertyKey[]; code: string | undefined }[],
): FieldProblem[] {
  return issues.map(({ path, code }) => ({
    path: path.filter((step) => typeof step !== 'symbol'),
    problem: code ?? 'invalid',
  }))
}
