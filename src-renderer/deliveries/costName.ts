import type { Texts } from '#renderer/app/language/language.ts'
import type { CostRow, CostsBy } from '#shared/deliveries/costs.ts'

/** What a row of costs is called: a group, project or carrier by its name, a month as `11.2026.`. */
export const costName = (
  t: Texts,
  by: CostsBy,
  { key, name }: Pick<CostRow, 'key' | 'name'>,
): string =>
  by === 'month'
    ? `${key.slice(5)}.${key.slice(0, 4)}.`
    : name || t(`deliveries.packing.costs.none.${by}`)
