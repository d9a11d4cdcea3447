import type { AnyRouter, Context } from '@orpc/server'

/** What becomes of the program once the office is closed: a newer one may take its place. */
export type AtClose = 'stay' | 'replace' | 'replaceAndOpen'

/** All a host needs to know of an office: it serves the router and says which window calls. */
export interface ServedOffice {
  readonly router: AnyRouter
  /** A window joins. Who shares a `desk` may be signed in together. Answers the context of its calls. */
  join(who: { desk: string; window: string }): Context
  leave(window: string): void
  /** A window at this desk sent what no screen of the program sends. */
  noteStrange(desk: string): Promise<void>
  /** Somebody chose a newer version: closing waits for a backup. */
  readonly isToBeReplaced: boolean
  /** Asked before `close` by a host that can replace the program. */
  beforeClose(): Promise<AtClose>
  /** The computer is about to sleep: deliveries under way are put back, and none begins for a minute. */
  fallAsleep(): void
  close(): Promise<void>
}
