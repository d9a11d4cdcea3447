import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { emptyVisit, type VisitInput } from '#shared/visits/schema.ts'

/** Who comes to the office today: a participant for their computer, and somebody who is in no register. */
export const demoVisits = (
  today: CivilDate,
  { participant, host }: { participant: string; host: string },
): VisitInput[] => [
  {
    ...emptyVisit,
    day: today,
    personId: participant,
    startsAt: '10:00',
    endsAt: '10:30',
    purpose: 'Portatīvā datora saņemšana',
    agreedWith: host,
  },
  {
    ...emptyVisit,
    day: today,
    visitor: 'Parauga bibliotēkas pārstāve',
    startsAt: '14:00',
    endsAt: '15:00',
    purpose: 'Telpa konsultācijām',
    agreedWith: host,
    agreedChannel: 'email',
    note: 'Līdzi līguma projekts',
  },
]
