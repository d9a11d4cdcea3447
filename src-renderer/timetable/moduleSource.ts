import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import { fold } from '#shared/text/fold.ts'

/** Where the modules of a group's course are found; without a group there are none. */
export const moduleSource = ({ client }: Office, t: Texts, group: string | null): RecordSource => {
  const modules = async (signal: AbortSignal): Promise<PickerRow[]> => {
    if (group === null) return []
    const found = await client.timetable.modulesOf({ group }, { signal })
    return found.map(({ id, name, kind, plannedHours }) => ({
      id,
      name,
      detail: [t(`courses.moduleKind.${kind}`), t('timetable.hours', { count: plannedHours })].join(
        ' · ',
      ),
    }))
  }
  return {
    name: `module:${group ?? ''}`,
    search: async (text, signal) =>
      (await modules(signal)).filter(({ name }) => fold(name).includes(fold(text))),
    find: async (id, signal) => (await modules(signal)).find((row) => row.id === id) ?? null,
  }
}
