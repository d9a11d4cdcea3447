import { z } from 'zod'

export const MaterialKind = z.enum(['handout', 'textbook', 'workbook', 'worksheetPacket', 'other'])
export type MaterialKind = z.infer<typeof MaterialKind>

/** Why the stock of a material changed. The last three are a delivery's doing. */
export const MovementReason = z.enum([
  'received',
  'counted',
  'writtenOff',
  'packed',
  'unpacked',
  'returned',
])
export type MovementReason = z.infer<typeof MovementReason>
