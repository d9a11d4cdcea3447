import { toSVG } from 'bwip-js/node'

/** What symbols hold: the tag, or the number of a paper, as it is written, and nothing else; no name, no address. */
export const symbolText = (tag: string): string => tag

/**
 * The QR of a tag as SVG; a quarter of it may be scratched off. Letters beyond ASCII are marked as UTF-8
 * (ECI 26): unmarked, readers guess, and take a short tag for Chinese. Plain tags go unmarked, because some
 * scanners would type the mark as well.
 */
export function qrOf(tag: string): string {
  // Named before it is given: the library's types do not know the options of single symbologies.
  const options = { bcid: 'qrcode', eclevel: 'Q', ...qrText(symbolText(tag)) }
  return dense(toSVG(options))
}

const isPlain = (text: string): boolean => /^[\x20-\x7e]+$/u.test(text)

/** What the library is given; where it reads signs after `^`, the tag's own are doubled. */
const qrText = (text: string): { text: string; parsefnc: boolean } =>
  isPlain(text)
    ? { text, parsefnc: false }
    : { text: `^ECI000026${text.replaceAll('^', '^^')}`, parsefnc: true }

/**
 * The Code 128 of a tag as SVG, with its width in modules (the narrowest bars). Null for a tag with
 * letters that Code 128 does not have: scanners would read them as others.
 */
export function code128Of(tag: string): { svg: string; modules: number } | null {
  if (!isPlain(tag)) return null
  const svg = toSVG({ bcid: 'code128', text: symbolText(tag), scale: 1, height: 10 })
  const width = /viewBox="0 0 (\d+) /u.exec(svg)?.[1]
  if (width === undefined) throw new Error('A Code 128 came without its width')
  // Bars are strokes; filled as well they would be a hairline wider.
  const unfilled = svg.replaceAll('<path ', '<path fill="none" ')
  return { svg: dense(unfilled), modules: Number(width) }
}

// Numbers with spaces between them could be taken for a phone number when paper is made of them.
const dense = (svg: string): string => svg.replaceAll(/(?<=\d) (?=\d)/gu, ',')

/** A picture in pieces of a few letters: text for paper is made breakable where it has no spaces. */
export const inPieces = (svg: string): string[] => svg.match(/[\s\S]{1,24}/gu) ?? []
