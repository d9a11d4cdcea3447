import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import type { NumbersPreview } from '#shared/deliveries/numbersSchema.ts'

export interface NumberToSave {
  delivery: string
  number: string
  reason: string
}

/** What can be written of a preview: the valid numbers, and those in doubt that have a reason. */
export const numbersToSave = (
  parcels: readonly DispatchParcel[],
  numbers: NumbersPreview['numbers'],
  reasons: Readonly<Record<string, string>>,
): NumberToSave[] =>
  numbers.flatMap(({ parcel, number, verdict }) => {
    const delivery = parcels.find((one) => one.parcel === parcel)?.deliveries[0]?.id
    const reason = reasons[parcel]?.trim() ?? ''
    const kept = (verdict.kind === 'checkDigit' || verdict.kind === 'notS10') && reason !== ''
    return delivery !== undefined && (verdict.kind === 'valid' || kept)
      ? [{ delivery, number, reason: kept ? reason : '' }]
      : []
  })
