import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import { groupFor, groupPromised, type LacksInGroup } from '#shared/equipment/groupFor.ts'
import type { Reservation } from '#shared/equipment/schema.ts'
import { categoriesQuery, lacksQuery } from './equipmentQuery.ts'

/** What a hand-out is for, as it follows from the reservations that it collects. */
interface ForGroup {
  /** Those it may be for, that of a reservation among them. */
  offered: readonly { value: string; label: string }[]
  /**
   * The one it is for: as chosen, else as reserved, else the one for which it was promised, else the one
   * in which it answers a need.
   */
  group: string | null
  /** Until when it is needed there; '' where nobody knows. */
  until: string
}

interface GroupOfIssue {
  /** The groups the borrower is in, with what they lack there. */
  groups: readonly LacksInGroup[]
  /** Whether it is known what the person lacks: until then nobody knows which group it is. */
  ready: boolean
  whichFor: (collected: readonly Reservation[]) => ForGroup
}

/**
 * For which group things go out to a person, by what they lack.
 * @param chosen where the user says another
 */
export function useGroupOfIssue(
  person: string | null,
  categories: readonly string[],
  chosen: { id: string | null } | null,
): GroupOfIssue {
  const office = useOffice()
  const { data: groups = [], isPending: asksLacks } = useQuery({
    ...lacksQuery(office, person ?? ''),
    enabled: person !== null,
  })
  const { data: known = [], isPending: asksCategories } = useQuery(categoriesQuery(office))
  const kinds = known.flatMap(({ id, need }) =>
    need !== null && categories.includes(id) ? [need] : [],
  )
  const whichFor = (collected: readonly Reservation[]): ForGroup => {
    const reserved = collected.find((one) => one.group !== null)
    const promised = collected.flatMap(({ categoryId, from, until }) => {
      const kind = known.find(({ id }) => id === categoryId)?.need ?? null
      return groupPromised(groups, { kind, from, until }) ?? []
    })
    const byNeed = promised[0] ?? groupFor(groups, kinds)
    const group = chosen === null ? (reserved?.group ?? byNeed?.group ?? null) : chosen.id
    const offered = groups.map((one) => ({ value: one.group, label: one.name }))
    const { group: value = null, groupName: label = '' } = reserved ?? {}
    if (value !== null && groups.every((one) => one.group !== value)) offered.push({ value, label })
    return {
      offered,
      group,
      until: groups.find((one) => one.group === group)?.endsOn ?? '',
    }
  }
  return {
    groups,
    whichFor,
    ready: person === null || chosen !== null || !(asksLacks || asksCategories),
  }
}
