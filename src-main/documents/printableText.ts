import type { Coverage } from './fontCoverage.ts'

/** Stands in for a letter the shipped fonts lack. */
const REPLACEMENT = '\u{fffd}'
const BREAK_HERE = '\u{200b}'
/** Longer runs without a space or hyphen (an address, a name of 300 letters) may be broken anywhere. */
const LONGEST_UNBROKEN = 28
/** Of such a run a part between hyphens that is no longer stays whole: a double name breaks at its hyphen. */
const LONGEST_PART = 18

const LINE_ENDS = /\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/gu
// Bidi controls could make a name read otherwise than it is stored; other controls have no shape.
const BIDI_CONTROLS = /[\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu
// oxlint-disable-next-line no-control-regex -- controls are what this line is about
const CONTROLS = /[\u{0}-\u{8}\u{e}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{feff}\u{fff0}-\u{fffb}]/gu
/** A Latvian phone number as people group it stays on one line. */
const PHONE = /(?<!\d)(\d{2}) (\d{3}) (\d{3})(?!\d)/gu
const AFTER_ABBREVIATION = /(?<=(?:Nr|tālr|plkst)\.) (?=\S)/giu
const LONG_RUN = new RegExp(`\\S{${LONGEST_UNBROKEN + 1},}`, 'gu')
const PLAIN = /^[\n\x20-\x7e\u{a0}\u{a1}-\u{ac}\u{ae}-\u{17f}–—„”“’…]*$/u

const graphemes = new Intl.Segmenter('lv', { granularity: 'grapheme' })

/**
 * Makes any value of plain data fit for paper: every string in it is composed (NFC), free of
 * control characters, breakable, and spelled with letters the fonts have. What they lack goes to
 * `missing` and appears as U+FFFD. Keys, numbers and shape stay as they are.
 */
export function makePrintable(value: unknown, covers: Coverage, missing: Set<string>): unknown {
  if (typeof value === 'string') return printableText(value, covers, missing)
  if (Array.isArray(value)) return value.map((item) => makePrintable(item, covers, missing))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, makePrintable(item, covers, missing)]),
    )
  }
  return value
}

/** {@link makePrintable} for one string. */
export function printableText(text: string, covers: Coverage, missing: Set<string>): string {
  const clean = text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replace(BIDI_CONTROLS, '')
    .replace(CONTROLS, '')
    .replace(PHONE, '$1\u{a0}$2\u{a0}$3')
    .replace(AFTER_ABBREVIATION, '\u{a0}')
  return (PLAIN.test(clean) ? clean : spell(clean, covers, missing)).replace(LONG_RUN, breakable)
}

function spell(text: string, covers: Coverage, missing: Set<string>): string {
  let spelled = ''
  for (const letter of text) {
    if (letter === '\n' || covers(letter.codePointAt(0) ?? 0)) spelled += letter
    else {
      missing.add(letter)
      spelled += REPLACEMENT
    }
  }
  return spelled
}

/** A double surname breaks after its hyphen; anywhere only where a piece is too long for that. */
function breakable(run: string): string {
  return run
    .replaceAll(BREAK_HERE, '')
    .split(/(?<=-)/u)
    .map((part) => {
      const letters = Array.from(graphemes.segment(part), ({ segment }) => segment)
      return letters.length > LONGEST_PART ? letters.join(BREAK_HERE) : part
    })
    .join(BREAK_HERE)
}
