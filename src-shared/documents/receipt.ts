import { z } from 'zod'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

/** How a paper reached whom it is for; each is more than the one before. */
export const ReceiptKind = z.enum(['emailed', 'handedOver', 'signed'])
export type ReceiptKind = z.infer<typeof ReceiptKind>

/** How far a paper came: the most that is on record, or nothing yet. */
export const Reception = z.enum(['none', ...ReceiptKind.options])
export type Reception = z.infer<typeof Reception>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/** What can be noted of how papers were received. */
export const ReceiptInput = z.object({
  kind: ReceiptKind,
  on: z.iso.date('notADate'),
  /** Where the signed original lies; '' where there is none, or nobody says. */
  keptAt: line(200),
  note: line(300),
})
export type ReceiptInput = z.infer<typeof ReceiptInput>

/** A receipt on record. `scan`: the signed paper as a picture, a PDF or a container of signatures is kept with it. */
export const PaperReceipt = ReceiptInput.extend({
  id: z.uuid(),
  scan: z.boolean(),
  enteredAt: z.string(),
  enteredBy: z.string(),
})
export type PaperReceipt = z.infer<typeof PaperReceipt>

/** Why a paper can't have been received on a day: it has not come yet, or the paper did not exist. Null when it can. */
export const receiptDayProblem = (
  on: CivilDate,
  { today, issuedOn }: { today: CivilDate; issuedOn: CivilDate },
): 'dateInFuture' | 'beforeMade' | null => {
  if (on > today) return 'dateInFuture'
  return on < issuedOn ? 'beforeMade' : null
}

/** A scan is at most so large, in bytes. */
export const mostScanBytes = 20_000_000

const scanSignatures: readonly (readonly [readonly number[], string, string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf', 'pdf'],
  [[0xff, 0xd8, 0xff], 'image/jpeg', 'jpg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png', 'png'],
  // An .edoc or .asice with qualified signatures is a ZIP; what is in it is not opened here.
  [[0x50, 0x4b, 0x03, 0x04], 'application/vnd.etsi.asic-e+zip', 'edoc'],
]

/** What a signed paper may be kept as, told by its first bytes, whatever its name says; null for anything else. */
export function scanTypeOf(bytes: Uint8Array): { mediaType: string; ending: string } | null {
  const found = scanSignatures.find(([signature]) =>
    signature.every((byte, place) => bytes[place] === byte),
  )
  return found === undefined ? null : { mediaType: found[1], ending: found[2] }
}

/** How a file of a scan that was kept as this type ends. */
export const scanEnding = (mediaType: string): string =>
  scanSignatures.find(([, type]) => type === mediaType)?.[2] ?? 'bin'
