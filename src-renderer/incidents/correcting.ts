import type { Texts } from '#renderer/app/language/language.ts'
import type { Office } from '#renderer/app/client/office.ts'
import { rigaDateOf, rigaTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { Entry, OwnEntry } from '#shared/incidents/entries.ts'
import type { FileEntry } from '#shared/incidents/file.ts'
import type { StepCall } from './stepForm.ts'
import { noWhen, whenOf } from './when.ts'

/** The entry that a new one puts right; null: it puts nothing right. */
export type Wrong = FileEntry | null

const isKind = <K extends OwnEntry['kind']>(
  entry: OwnEntry,
  kind: K,
): entry is Extract<OwnEntry, { kind: K }> => entry.kind === kind

/** What the wrong entry says, where it is of the same kind: the form begins with it. */
export const writtenIn = <K extends Entry['kind']>(
  wrong: Wrong,
  kind: K,
): Partial<Extract<OwnEntry, { kind: K }>> => {
  const entry = wrong?.entry ?? null
  return entry !== null && isKind(entry, kind) ? entry : {}
}

/** When the wrong entry says it was. */
export const whenOfWrong = (wrong: Wrong): { whenDay: string | null; whenTime: string } =>
  wrong === null ? noWhen : { whenDay: rigaDateOf(wrong.at), whenTime: rigaTimeOfDay(wrong.at) }

/** Which entry is put right, for the form's title. */
export const ofWrong = (wrong: Wrong, t: Texts): { id: string; name: string } | null =>
  wrong === null || wrong.entry === null
    ? null
    : { id: wrong.id, name: t(`incidents.word.entry.${wrong.entry.kind}`) }

/** Enters something into the file, in the place of what was wrong where there is such. */
export const enter = (
  client: Office['client'],
  entry: Entry,
  said: { whenDay: string | null; whenTime: string },
  { at, commandId, about }: StepCall<Wrong>,
) =>
  client.incidents.enter({
    commandId,
    payload: { ...at, input: { at: whenOf(said), corrects: about?.id ?? null, entry } },
  })
