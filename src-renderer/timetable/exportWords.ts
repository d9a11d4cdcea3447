import type { Texts } from '#renderer/app/language/language.ts'
import { SessionKind, SessionMode, SessionState } from '#shared/timetable/schema.ts'

/** What stored values of sessions are called in a list that is taken out. */
export const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...SessionKind.options.map((kind) => [`kind.${kind}`, t(`timetable.kind.${kind}`)]),
    ...SessionMode.options.map((mode) => [`mode.${mode}`, t(`timetable.mode.${mode}`)]),
    ...SessionState.options.map((state) => [`state.${state}`, t(`timetable.state.${state}`)]),
  ])
