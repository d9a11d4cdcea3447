/** `LV-4101`, `L-02`, `S-0001`, and `2 ×` with the first word of what there are two of. */
const whole = /\p{Lu}{1,4}-\d+|\d+ × \S+/gu

/** A text in pieces, every other one of which must not be broken over two lines; the first may be. */
export function unbrokenPieces(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(whole)) {
    pieces.push(text.slice(from, index), found)
    from = index + found.length
  }
  return [...pieces, text.slice(from)]
}
