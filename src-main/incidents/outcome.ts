import type { OwnEntry } from '#shared/incidents/entries.ts'
import type { LoadedEntry, LoadedFile } from './loadFile.ts'

/** An entry that can be read, with its row. */
export type ReadEntry = LoadedEntry & { entry: OwnEntry }

type Entries = Pick<LoadedFile, 'entries'>
type Row = LoadedEntry['row']

/** How it ends: where in the file that was said first, and since when it holds. */
export interface Ending {
  seq: number
  since: string
}

/**
 * The last that a file says of how it ends; null: nothing yet. What is put right keeps its place: who was
 * told of it before stays told.
 */
export const endingOf = (
  file: Entries,
  standing: readonly ReadEntry[],
  violent: boolean,
): Ending | null =>
  standing
    .filter((each) => isOutcome(each, violent))
    .map(({ row }) => placeOf(chainOf(file, row), violent))
    .toSorted((one, other) => one.seq - other.seq)
    .at(-1) ?? null

/**
 * Whether a notice may tell of how it ends: it was entered after that, or dated no earlier. An invitation
 * tells of no outcome, nor does what was told of one before this one.
 */
export function tellsOf(ending: Ending, file: Entries, notice: Row): boolean {
  const chain = chainOf(file, notice)
  const first = chain.at(-1)?.row ?? notice
  return first.seq > ending.seq || saidWhen(chain).at >= ending.since
}

/** Whether an entry says how it ends: what was agreed in a talk does not where violence shows (12.1). */
function isOutcome({ entry }: LoadedEntry, violent: boolean): boolean {
  switch (entry?.kind) {
    case 'decision':
      return true
    case 'agreement':
      return entry.persons.length > 0
    case 'agreedOnSpot':
      return !violent
    default:
      return false
  }
}

/** An entry and what it puts right, and what that put right: the latest first. */
function chainOf({ entries }: Entries, row: Row): LoadedEntry[] {
  const own = entries.filter((one) => one.row.id === row.id)
  const before = entries.find((one) => one.row.id === row.corrects && one.row.seq < row.seq)
  return before === undefined ? own : [...own, ...chainOf({ entries }, before.row)]
}

/** Counted from the first of a chain that was an outcome already: an agreement is one once it is signed. */
function placeOf(chain: readonly LoadedEntry[], violent: boolean): Ending {
  const place = chain.findLastIndex((each) => isOutcome(each, violent))
  const first = chain[place]?.row
  if (first === undefined) throw new Error('Nothing of this is an outcome')
  const said = saidWhen(chain)
  // The day of an agreement is not the day of its signing, unless that was said with the signing.
  return { seq: first.seq, since: said.place <= place ? said.at : first.entered_at }
}

/** When it was, as a chain says, and which of it says so: what puts right alone says nothing new of that. */
function saidWhen(chain: readonly LoadedEntry[]): { at: string; place: number } {
  const place = chain.findIndex(({ row }, index) => {
    const before = chain[index + 1]?.row
    // The form of what is put right begins with its minute.
    return before === undefined || !(isUndated(row) || minuteOf(row.at) === minuteOf(before.at))
  })
  return { at: chain[place]?.row.at ?? '', place }
}

const isUndated = ({ at, entered_at: entered }: Row): boolean => at === entered

const minuteOf = (instant: string): string => instant.slice(0, 'yyyy-mm-ddThh:mm'.length)
