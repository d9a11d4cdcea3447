import type { ScannedToPack } from './packingContract.ts'
import type { Contents } from './schema.ts'

type Thing = Extract<ScannedToPack, { kind: 'material' | 'item' }>

/** What a scan means for the delivery that is being packed. */
export type ScannedLine =
  | { kind: 'pick'; line: Contents }
  | { kind: 'already'; line: Contents }
  /** It doesn't belong here. `inOffice`: a thing that is not lent to anybody. */
  | { kind: 'notHere'; inOffice: boolean }

/**
 * Finds what was scanned among the lines of a delivery: a material by itself (one scan for all pieces
 * of it), a thing by the loan it is out with.
 */
export function scannedLine(lines: readonly Contents[], scanned: Thing): ScannedLine {
  const line = lines.find((one) =>
    scanned.kind === 'material'
      ? one.material === scanned.id
      : scanned.loanLine !== null && one.loanLine === scanned.loanLine,
  )
  if (line === undefined) {
    return { kind: 'notHere', inOffice: scanned.kind === 'item' && scanned.loanLine === null }
  }
  return { kind: line.pickedAt === null ? 'pick' : 'already', line }
}
