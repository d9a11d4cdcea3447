/** The groups a recovery key is written in: `ABCD-EFGH-…` → `ABCD`, `EFGH`, … */
export const recoveryGroups = (key: string): readonly string[] =>
  key.split(/[\s-]+/).filter((group) => group !== '')

/** Whether a typed group is that group of the key; case and spaces do not matter. */
export const isGroup = (typed: string, group: string | undefined): boolean =>
  group !== undefined && typed.replaceAll(/[\s-]/g, '').toUpperCase() === group.toUpperCase()

/** The group that is asked back, so that not only the first is copied: one of those after it. */
export const groupToAsk = (count: number, random: number): number =>
  count < 2 ? 0 : 1 + Math.min(count - 2, Math.floor(random * (count - 1)))
