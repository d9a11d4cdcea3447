import type { OfficeClient } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Item, LoanLine } from '#shared/equipment/schema.ts'
import { type KeptDesk, returnCommandOf, withoutIssue, withReturning } from './keptDesk.ts'
import { isHere, notHereText, takenBackText } from './putDown.ts'
import { thingName } from './words.ts'

/** What lay on a desk, looked up anew. */
export interface Recalled {
  items: readonly Item[]
  lines: readonly LoanLine[]
  /** What of it no longer holds, in words; '' where all of it does. */
  said: string
  /** The desk without that. */
  still: KeptDesk
}

/**
 * Finds what was left on a desk: what was handed out or taken back before the window heard of it is not
 * there any more, a thing that is out by now can't be handed out, and a line that is back can't come back
 * once more. Rejects where the office can't be asked.
 * @param commandId of what was left
 */
export async function recallDesk(
  { client, t }: { client: OfficeClient; t: Texts },
  { values, commandId }: { values: KeptDesk; commandId: string },
): Promise<Recalled> {
  const takingBack = returnCommandOf(commandId)
  const done = await client.workspace.answered({ commands: [commandId, takingBack] })
  const left = done.includes(commandId) ? withoutIssue(values) : values
  const kept = done.includes(takingBack) ? withReturning(left, []) : left
  const [items, lines, person] = await Promise.all([
    Promise.all(kept.issuing.map(({ item }) => orGone(client.equipment.getItem({ id: item })))),
    Promise.all(kept.returning.map(({ line }) => orGone(client.equipment.getLine({ id: line })))),
    kept.person === null ? null : orGone(client.people.get({ id: kept.person })),
  ])
  const here = items.filter((item) => item !== null).filter(isHere)
  const out = lines.filter((line) => line !== null).filter(isOut)
  const issued = new Set(here.map(({ id }) => id))
  const open = new Set(out.map(({ id }) => id))
  const said = [
    ...(done.includes(commandId) ? [t('equipment.desk.alreadyIssued')] : []),
    ...(done.includes(takingBack) ? [t('equipment.desk.alreadyTaken')] : []),
    ...kept.issuing.flatMap(({ item, tag }, place) =>
      issued.has(item) ? [] : [goneItem(t, items[place] ?? null, tag)],
    ),
    ...kept.returning.flatMap(({ line, name }, place) =>
      open.has(line) ? [] : [goneLine(t, lines[place] ?? null, name)],
    ),
  ]
  return {
    items: here,
    lines: out,
    said: said.join(' '),
    still: {
      ...kept,
      person: person === null ? null : kept.person,
      issuing: kept.issuing.filter(({ item }) => issued.has(item)),
      returning: kept.returning.filter(({ line }) => open.has(line)),
    },
  }
}

const isOut = ({ returnedOn }: LoanLine): boolean => returnedOn === null

const goneItem = (t: Texts, item: Item | null, code: string): string =>
  item === null ? t('equipment.desk.unknown', { code }) : notHereText(t, item)

const goneLine = (t: Texts, line: LoanLine | null, code: string): string => {
  if (line === null || line.returnedOn === null) return t('equipment.desk.unknown', { code })
  const { returnedOn, foundOn, person: id, personName: name } = line
  const outcome = line.outcome ?? 'returned'
  const back = { tag: line.tag || thingName(line), returnedOn, outcome, foundOn }
  return `${takenBackText(t, { ...back, person: { id, name } })}.`
}

/** Null where the record is not there (any more) for whoever asks. */
const orGone = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked
  } catch (error) {
    if (callTrouble(error) === 'notFound') return null
    throw error
  }
}
