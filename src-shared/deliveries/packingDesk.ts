import type { Policies } from '#shared/settings/policies.ts'

/** Whether the office packs at a desk: one of the parts that it is for is switched on. */
export const packingDeskInUse = ({
  deliveryStock,
  deliveryBoxFit,
  deliveryLabels,
  deliveryPrices,
}: Pick<
  Policies,
  'deliveryStock' | 'deliveryBoxFit' | 'deliveryLabels' | 'deliveryPrices'
>): boolean => deliveryStock || deliveryBoxFit || deliveryLabels || deliveryPrices
