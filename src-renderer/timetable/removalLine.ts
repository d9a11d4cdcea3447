import { formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { formatRigaTime } from '#shared/calendar/rigaTime.ts'
import type { Removal } from '#shared/timetable/removal.ts'

/** When and why somebody was sent out, by whom, and when the tutor was told, in one line. */
export const removalLine = (t: Texts, removal: Removal): string =>
  [
    t('timetable.removal.at', { time: formatRigaTime(removal.at) }),
    t(`timetable.removal.reason.${removal.reason}`),
    removal.removedBy?.name ?? '',
    removal.tutorToldAt === null
      ? ''
      : t('timetable.removal.tutorTold', { at: formatInstant(removal.tutorToldAt) }),
  ]
    .filter((part) => part !== '')
    .join(' · ')
