/**
 * Places at which somebody has to look into a delivery by now: what the number in the navigation counts
 * and Today lists.
 */
export const placesToSeeTo = [
  'late',
  'toRemind',
  'expired',
  'returned',
  'lostOrDamaged',
  'noMovement',
  'lockerClosed',
  'notNeeded',
] as const
