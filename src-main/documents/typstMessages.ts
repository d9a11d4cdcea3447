import type { Typeset, TypesetStage } from './typst.ts'

/** What the worker is started with. */
export type TypstWorkerData = { resources: string }

/** What the worker says: stages of its work, then its end. `message` of `failed` is for a log, not for a screen. */
export type TypstAnswer =
  | { kind: 'stage'; stage: TypesetStage }
  | ({ kind: 'done'; sha256: string } & Typeset)
  | { kind: 'failed'; message: string }
