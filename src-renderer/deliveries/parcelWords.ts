import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'

/** The codes of what lies in a parcel: usually one. */
export const codesOf = ({ deliveries }: Pick<DispatchParcel, 'deliveries'>): string =>
  deliveries.map(({ code }) => code).join(', ')

/** Whom a parcel is for, each once. */
export const recipientsOf = ({ deliveries }: Pick<DispatchParcel, 'deliveries'>): string =>
  [...new Set(deliveries.map(({ recipient }) => recipient))].join(', ')
