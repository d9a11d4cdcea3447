import { OFFICE_GONE } from '#shared/host/line.ts'

/** Why a call threw, as far as a screen cares. */
export type CallTrouble =
  'officeGone' | 'forbidden' | 'notFound' | 'signedOut' | 'diskFull' | 'readOnly' | 'other'

const codes: Readonly<Record<string, CallTrouble>> = {
  [OFFICE_GONE]: 'officeGone',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  UNAUTHORIZED: 'signedOut',
  DISK_FULL: 'diskFull',
  READ_ONLY: 'readOnly',
}

/** Tells what kind of trouble an error from the office is. */
export const callTrouble = (error: unknown): CallTrouble =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? (codes[error.code] ?? 'other')
    : 'other'
