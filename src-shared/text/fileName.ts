/** What Windows, macOS or Linux refuse or take for something else; Windows is the strictest. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\u{FFFD}]+/gu
/** Invisible characters, among them those that turn the direction of text and so fake an extension. */
const invisible = /\p{Cf}/gu
const reserved = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu
const badStart = /^[.\s-]+/u
const badEnd = /[.\s]+$/u
const extensionOf = /\.[a-z0-9]{1,8}$/iu

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** As much of a text as fits into so many bytes of UTF-8, cut between whole letters with their marks. */
const cutToBytes = (text: string, maxBytes: number): string => {
  if (bytesOf(text) <= maxBytes) return text
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('lv').segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > maxBytes) break
    kept += segment
  }
  return kept
}

const shorten = (name: string, maxBytes: number): string => {
  if (bytesOf(name) <= maxBytes) return name
  const extension = extensionOf.exec(name)?.[0] ?? ''
  const room = maxBytes - bytesOf(extension)
  const stem = cutToBytes(name.slice(0, name.length - extension.length), room).replace(badEnd, '')
  return stem === '' ? cutToBytes(name, maxBytes).replace(badEnd, '') : stem + extension
}

const isReserved = (name: string): boolean => reserved.test(name.split('.')[0]?.trim() ?? '')

/**
 * A name under which any of the office's systems can save a file, as near to `text` as possible:
 * no folders, no characters or device names that Windows refuses (`..\..\CON` → `_CON`), nothing
 * invisible, no dot or blank at either end, at most `maxBytes` (120; at least 16) of UTF-8 with the
 * extension kept. Never empty: `_` when nothing is left. A safe name comes back unchanged.
 */
export const safeFileName = (
  text: string,
  { maxBytes = 120 }: { maxBytes?: number } = {},
): string => {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replace(invisible, '')
    .replace(forbidden, '-')
    .replace(/\s+/gu, ' ')
    .replace(badStart, '')
    .replace(badEnd, '')
    .normalize('NFC')
  const name = shorten(clean, maxBytes)
  if (name === '') return '_'
  return isReserved(name) ? shorten(`_${name}`, maxBytes) : name
}
