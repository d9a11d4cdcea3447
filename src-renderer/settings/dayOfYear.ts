/** A day of a year as people type it (`1.9.`, `01.09`, `1/9`) as `09-01`, or null. */
export const typedDayOfYear = (text: string): string | null => {
  const [, day, month] = /^(\d{1,2})\s?[./]\s?(\d{1,2})\.?$/u.exec(text.trim()) ?? []
  return day === undefined || month === undefined
    ? null
    : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** `09-01` as `01.09.`; what is no day of a year stays as it is. */
export const formatDayOfYear = (value: unknown): string => {
  if (typeof value !== 'string') return ''
  const [, month, day] = /^(\d{2})-(\d{2})$/u.exec(value) ?? []
  return month === undefined || day === undefined ? value : `${day}.${month}.`
}
