const counts = new Intl.NumberFormat('lv', { useGrouping: 'always' })
const hours = new Intl.NumberFormat('lv', { maximumFractionDigits: 2 })
const plain = new Intl.NumberFormat('lv', { maximumFractionDigits: 2, useGrouping: false })
const euros = new Intl.NumberFormat('lv', { style: 'currency', currency: 'EUR' })

/** A count as `1 243`. */
export const formatCount = (count: number): string => counts.format(count)

/** Hours as `2,25`. */
export const formatHours = (count: number): string => hours.format(count)

/** A number of whatever is counted, as people type it: `1250`, `12,5`. */
export const formatNumber = (value: number): string => plain.format(value)

/** Cents as `12,50 €`. */
export const formatMoney = (cents: number): string => euros.format(cents / 100)

/** Grams as `350 g`, from a kilogram on as `1,25 kg`. */
export const formatWeight = (grams: number): string =>
  grams < 1000 ? `${grams}\u00a0g` : `${hours.format(grams / 1000)}\u00a0kg`

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** A size in bytes as `1,4 MB`. */
export const formatBytes = (bytes: number): string => {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = new Intl.NumberFormat('lv', { maximumFractionDigits: step === 0 ? 0 : 1 })
  return `${value.format(bytes / 1000 ** step)}\u00a0${units[step] ?? 'B'}`
}
