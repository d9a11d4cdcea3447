import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { GroupRefusal } from '#shared/courses/contract.ts'

/** Why a group can't be as it was entered, in words. */
export function groupRefusalText(t: Texts, refusal: GroupRefusal): string {
  switch (refusal.reason) {
    case 'groupNameTaken':
    case 'notYourGroup':
      return t(`courses.refusal.${refusal.reason}`)
    case 'sessionsOutside':
    case 'sessionsOfModules': {
      const { day, from, to } = refusal.first
      const when = `${formatDate(day)} ${formatTimes(from, to)}`
      return t(`courses.refusal.${refusal.reason}`, { count: refusal.count, when })
    }
  }
}
