import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { startOfRigaDay } from '#shared/calendar/rigaTime.ts'
import { type ConsentKind, isNo, isYes } from './consent.ts'

/** Something that was said, as far as its end follows from it. */
interface Said {
  /** Who said it; nobody where it says itself that one ended. */
  by: string | null
  kind: ConsentKind
  at: string
  /** Said of more than one request. */
  standing: boolean
  /** Of a standing one: the group it is for; null for all. */
  group: string | null
  validUntil: CivilDate | null
}

/**
 * The consents that had ended by themselves at an instant, each with when: the end of its last day in
 * Riga. One that was taken back or given anew before then did not end so; what is answered to one request
 * is of that one alone. No event of it is written while the program is closed: it follows from the day,
 * whenever it is asked.
 * @param said by one person, oldest first
 */
export function expiriesOf<Event extends Said>(
  said: readonly Event[],
  now: string,
): { of: Event; at: string }[] {
  const events = said.filter(({ standing }) => standing)
  return events.flatMap((event, place) => {
    if (!isYes(event.kind) || event.validUntil === null) return []
    const at = instantText(startOfRigaDay(addDays(event.validUntil, 1)))
    if (at > now) return []
    const followed = events
      .slice(place + 1)
      .some(
        (later) =>
          later.by === event.by && later.at < at && answers(later.kind) && reaches(later, event),
      )
    return followed ? [] : [{ of: event, at }]
  })
}

const answers = (kind: ConsentKind): boolean => isYes(kind) || isNo(kind) || kind === 'expired'

/** A no of everything ends all; a yes takes the place of one of its own reach. */
const reaches = (later: Said, event: Said): boolean =>
  later.group === event.group || (later.group === null && isNo(later.kind))
