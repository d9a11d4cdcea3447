import { hoursOfWeek, type OpenTime, timeOfList, unknownHours } from './weekHours.ts'

/** Days as Finnish and Latvian lists shorten them; the two share no word. */
const dayWords: ReadonlyMap<string, number> = new Map(
  [
    ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
    ['p', 'o', 't', 'c', 'pk', 's', 'sv'],
  ].flatMap((week) => week.map((word, place): [string, number] => [word, place])),
)

const range =
  /^\s*([a-z]{1,2})\.?(?:\s*[-–]\s*([a-z]{1,2})\.?)?\s+(\d{1,2}[.:]\d{2})\s*[-–]\s*(\d{1,2}[.:]\d{2})\s*$/iu

/**
 * Hours written as ranges of days, `ma-la 8.00 - 22.00, su 9.00 - 20.00` or `P-Sv 08:00 - 22:00`, as
 * they are stored. Hours written in any other way are not known: nothing is guessed.
 */
export function hoursOfRanges(text: string): string {
  const days: OpenTime[][] = Array.from({ length: 7 }, () => [])
  for (const part of text.split(',')) {
    const [, first = '', last = first, opens = '', closes = ''] = range.exec(part) ?? []
    const from = dayWords.get(first.toLowerCase())
    const until = dayWords.get(last.toLowerCase())
    const [opened, closed] = [timeOfList(opens), timeOfList(closes)]
    if (from === undefined || until === undefined || opened === null || closed === null) {
      return unknownHours
    }
    for (let day = from; day <= until; day += 1) days[day]?.push({ from: opened, until: closed })
  }
  return hoursOfWeek(days)
}
