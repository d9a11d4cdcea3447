const allowed = new Set(['https:', 'mailto:', 'tel:'])

/**
 * The one decision about what may be opened outside the office's window: https, mailto and tel
 * addresses without a name and password in them. Answers the address in its normal form, or
 * undefined for everything else.
 */
export function externalAddress(address: string): string | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!allowed.has(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url.protocol === 'https:' && url.hostname === '' ? undefined : url.href
}
