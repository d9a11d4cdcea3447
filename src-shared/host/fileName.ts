const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const longest = 120

/**
 * A name that every file system takes, from any text: no folders, no control characters, none of
 * Windows' reserved names, at most 120 characters with the extension kept. Never empty.
 */
export function fileName(wanted: string): string {
  const plain = Array.from(wanted.normalize('NFC'), (letter) =>
    /[<>:"/\\|?*\p{Cc}]/u.test(letter) ? '_' : letter,
  )
    .join('')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '')
  const named = plain === '' ? 'norise' : reserved.test(plain) ? `_${plain}` : plain
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(named)?.[0] ?? ''
  const stem = Array.from(named.slice(0, named.length - extension.length))
  const kept = stem.slice(0, longest - extension.length).join('')
  return `${kept.replace(/[.\s]+$/, '')}${extension}`
}
