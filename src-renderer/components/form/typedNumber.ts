/** A number as people type it (`1 250`, `12,5`, `12.50`), or null. */
export const typedNumber = (text: string): number | null => {
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A sum as people type it (`12,50`, `12,5 €`) in cents, or null. */
export const typedMoney = (text: string): number | null => {
  const euros = typedNumber(text.replace('€', ''))
  return euros === null ? null : Math.round(euros * 100)
}

/** A time of day as people type it (`17`, `9.30`, `930`, `0930`, `17:00`) as `17:00`, or null. */
export const typedTime = (text: string): string | null => {
  const parts =
    /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(text.trim())
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
