import type { Typeset, TypesetStage, Typesetting } from './typst.ts'

/** What the worker is started with. */
export type TypstWorkerData = { resources: string }

/** One piece of work for the worker; it does one at a time. */
export type TypstRequest = Typesetting

/** What the worker says: stages of its work, then its end. `message` of `failed` is for a log, not for a screen. */
export type TypstAnswer =
  | { kind: 'stage'; stage: TypesetStage }
  | ({ kind: 'done'; sha256: string } & Typeset)
  | { kind: 'failed'; message: string }
