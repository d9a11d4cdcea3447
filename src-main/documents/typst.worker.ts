import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { createEngine } from './typst.ts'
import type { TypstAnswer } from './typstMessages.ts'

const { resources } = z.object({ resources: z.string() }).parse(workerData)
const Work = z.object({ template: z.string(), data: z.unknown() })

const engine = createEngine(resources)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const answer = (said: TypstAnswer): void => parentPort?.postMessage(said)

parentPort?.on('message', (message: unknown) => {
  try {
    const { template, data } = Work.parse(message)
    const typeset = engine.typeset({ template, data }, (stage) => answer({ kind: 'stage', stage }))
    const sha256 = createHash('sha256').update(typeset.pdf).digest('hex')
    answer({ kind: 'done', sha256, ...typeset })
  } catch (error) {
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
})
