import type { Texts } from '#renderer/app/language/language.ts'
import { EnrolmentState, type GroupPlatform, PlatformAnswer } from '#shared/courses/schema.ts'

/** What stored values of the grid of checks are called in a list that is taken out. */
export const checkExportWords = (
  t: Texts,
  platforms: readonly GroupPlatform[],
): Record<string, string> =>
  Object.fromEntries([
    ...EnrolmentState.options.map((state) => [`state.${state}`, t(`courses.state.${state}`)]),
    ...platforms.flatMap(({ id }) =>
      [...PlatformAnswer.options, 'notAsked' as const].map((answer) => [
        `platform:${id}.${answer}`,
        t(`courses.checks.answer.${answer}`),
      ]),
    ),
  ])
