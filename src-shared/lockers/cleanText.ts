/** Entities that carriers' sites leave in their texts; the rest are numbers. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['bdquo', '„'],
  ['ldquo', '“'],
  ['rdquo', '”'],
])

const entity = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/giu

const characterOf = (code: number, otherwise: string): string =>
  code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : otherwise

/**
 * A text of a carrier's list as people read it: HTML entities decoded, control characters and runs
 * of blanks as one space, none at the ends, not longer than a name can be.
 */
export const cleanText = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return characterOf(Number(decimal), whole)
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16), whole)
      return named.get(name?.toLowerCase() ?? '') ?? whole
    })
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 300)
