import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import { showsViolence } from '#shared/incidents/category.ts'
import { PersonContent } from './contents.ts'
import {
  classificationOf,
  type LoadedEntry,
  type LoadedFile,
  type LoadedPerson,
  minorOf,
} from './loadFile.ts'
import { read } from './vault.ts'

/**
 * Whether more has come out since it was last decided about the police: that there was violence, or that
 * a child may have suffered. What was decided before was decided of something else.
 */
export function cameOutSince(file: LoadedFile): boolean {
  const decided = file.entries.findLast(({ row }) => row.kind === 'policeDecision')
  return decided !== undefined && cameOutAfter(file, decided).length > 0
}

/**
 * The day on which the office learned of what is to be decided about or reported: what was reported, or
 * what was suspected or came out after it was decided not to report; null where the file does not tell.
 */
export function learnedOfOn(file: LoadedFile): string | null {
  const { incident, classification, entries } = file
  const declined = entries.findLast(
    ({ entry }) => entry?.kind === 'policeDecision' && !entry.report,
  )
  if (declined === undefined && classification !== null && showsViolence(classification)) {
    return incident.learned_on
  }
  const raised = entries.filter(
    ({ row }) =>
      (row.kind === 'suspicion' || row.kind === 'policeDecision') &&
      (declined === undefined || row.seq > declined.row.seq),
  )
  const instants = [
    ...raised.map(({ row }) => row.entered_at),
    ...(declined === undefined ? [] : cameOutAfter(file, declined)),
  ]
  const first = instants.toSorted()[0]
  return first === undefined ? null : rigaDateOf(first)
}

/** When it came out, after an entry, that there was violence, and that a child may have suffered. */
function cameOutAfter(file: LoadedFile, { row }: LoadedEntry): string[] {
  const { report, entries, classification, persons } = file
  const before = classificationOf(
    report,
    entries.filter((one) => one.row.seq < row.seq),
  )
  const turnedViolent =
    classification !== null &&
    showsViolence(classification) &&
    before !== null &&
    !showsViolence(before)
  const heldViolent = entries.find(
    (one) => one.row.seq > row.seq && one.entry?.kind === 'classified' && showsViolence(one.entry),
  )
  return [
    ...(turnedViolent && heldViolent !== undefined ? [heldViolent.row.entered_at] : []),
    ...persons.flatMap((person) => turnedChildAt(file, person, row.sealed_id) ?? []),
  ]
}

/** When somebody who may have suffered turned out to be a child, after a text was sealed; null: they did not. */
function turnedChildAt(file: LoadedFile, person: LoadedPerson, after: string): string | null {
  const { incident, opened, written } = file
  const texts = file.places.find(({ id }) => id === person.id)?.texts ?? []
  const since = written.get(after)?.seq ?? 0
  const suffered = (text: string): boolean => {
    const content = read(PersonContent, opened.get(text))
    return (
      content !== null &&
      content.parts.includes('possibleVictim') &&
      minorOf(content, incident.occurred_on) === 'yes'
    )
  }
  const isLater = (text: string): boolean => (written.get(text)?.seq ?? 0) > since
  const known = texts.find((text) => !isLater(text))
  if (!suffered(person.sealed) || (known !== undefined && suffered(known))) return null
  const first = texts.findLast((text) => isLater(text) && suffered(text))
  return first === undefined ? null : (written.get(first)?.at ?? null)
}
