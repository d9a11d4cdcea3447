import type { ListDefinition } from '#main/lists/defineList.ts'
import { visitList } from '#main/visits/list.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { Visit } from '#shared/visits/schema.ts'

const cells = (visit: Visit) => ({
  id: visit.id,
  day: visit.day,
  startsAt: [visit.startsAt, visit.endsAt]
    .filter((time) => time !== null)
    .map(formatTimeOfDay)
    .join('–'),
  person: [visit.personName, visit.visitor].filter((name) => name !== ''),
  phone: visit.phone,
  purpose: visit.purpose,
  state: visit.state,
  agreedWith: visit.agreedWithName,
  agreedChannel: visit.agreedChannel ?? 'none',
  note: visit.note,
})

/** The list of visits with what its columns show, one text each. */
export const shownVisits: ListDefinition<ReturnType<typeof cells>> = {
  ...visitList,
  load: async (...wanted) => (await visitList.load(...wanted)).map(cells),
}
