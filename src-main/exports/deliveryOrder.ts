import type { StoredProfile } from './profiles.ts'

/** What a delivery is to bring where, and whom it tells. */
export interface DeliveryOrder {
  readonly profile: StoredProfile
  /** The office's identity: another office's folder is left alone. */
  readonly office: string
  /** The office's own folder: its disk is the PC's own. */
  readonly ownFolder: string
  readonly databaseFile: string
  /** UTC text. */
  readonly generatedAt: string
  readonly signal: AbortSignal
  /** What was brought there before went to another disk than the PC's own. */
  readonly wasMounted: boolean
  /** A file that somebody holds open gets its new version beside it; else the delivery waits. */
  readonly keepsBoth: boolean
  /** Told again and again while the folder answers. */
  alive(): void
  /** Whether another profile of this office keeps its files where this one would. */
  isOtherProfile(id: string): Promise<boolean>
  /** Told before the first byte leaves, and only when there is something to write. */
  beforeWriting(files: number): Promise<void>
  onProgress(progress: { done: number; total: number }): void
}
