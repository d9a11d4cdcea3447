/** A box that nobody has weighed or numbered. */
export const emptyParcel = (carrier: string) => ({
  carrier_id: carrier,
  number: '',
  number_key: '',
  number_reason: '',
  weight_grams: null,
  size_name: '',
  cost_cents: null,
  manifest_id: null,
  revision: 1,
})
