import { OFFICE_GONE } from '#shared/host/line.ts'

/** Why a call threw, as far as a screen cares. */
export type CallTrouble =
  | 'officeGone'
  | 'forbidden'
  | 'notFound'
  | 'signedOut'
  | 'diskFull'
  | 'readOnly'
  | 'noKey'
  | 'contentChanged'
  | 'other'

const codes: Readonly<Record<string, CallTrouble>> = {
  [OFFICE_GONE]: 'officeGone',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  UNAUTHORIZED: 'signedOut',
  DISK_FULL: 'diskFull',
  READ_ONLY: 'readOnly',
  NO_KEY: 'noKey',
  CONTENT_CHANGED: 'contentChanged',
}

/** Tells what kind of trouble an error from the office is. */
export const callTrouble = (error: unknown): CallTrouble =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? (codes[error.code] ?? 'other')
    : 'other'
