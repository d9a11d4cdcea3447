import { z } from 'zod'

/** Carriers whose lists the program reads. */
export const CarrierKind = z.enum(['omniva', 'dpd', 'smartposti', 'pasts', 'unisend', 'venipak'])
export type CarrierKind = z.infer<typeof CarrierKind>

/** What stands at a place of a carrier's list: a locker, or people who hand parcels out. */
export const LockerKind = z.enum(['locker', 'postOffice', 'shop'])
export type LockerKind = z.infer<typeof LockerKind>
