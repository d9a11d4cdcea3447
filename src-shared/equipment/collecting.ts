import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Reservation } from './schema.ts'

/** What of a reservation decides who collects it. */
export type Collectable = Pick<
  Reservation,
  'id' | 'categoryId' | 'modelId' | 'left' | 'from' | 'until' | 'held'
>

/** A thing with a tag that is to go out. */
export interface ScannedThing {
  id: string
  modelId: string
  categoryId: string
}

/** So many of a model whose things bear no tag. */
export interface CountedThings {
  model: string
  categoryId: string
  quantity: number
}

/** Which reservation each line collects; null for none. */
export interface Collected {
  /** By the thing. */
  scanned: ReadonlyMap<string, string | null>
  /** A line that collects of several reservations is divided among them. */
  counted: readonly { model: string; quantity: number; reservation: string | null }[]
}

/**
 * Gives what goes out to a person to their reservations: whoever has one of the kind collects it,
 * whichever thing was planned, and of none more than is left of it. Only reservations that run while the
 * things are out are collected, and the one that was prepared at the desk on whatever day. A thing goes
 * to the reservation that holds it, else to the prepared one, to one that names its model, to one that
 * ends first.
 * @param prepared the reservation from which the desk was opened; null for none
 * @param on the day on which things are handed out
 * @param due until when they go out; null while it is not known but from the prepared reservation
 */
export function collecting(
  reservations: readonly Collectable[],
  { scanned, counted }: { scanned: readonly ScannedThing[]; counted: readonly CountedThings[] },
  { prepared, on, due }: { prepared: string | null; on: CivilDate; due: CivilDate | null },
): Collected {
  const last = due ?? reservations.find(({ id }) => id === prepared)?.until ?? on
  const open = reservations
    .filter(({ id, from, until }) => id === prepared || (from <= last && on <= until))
    .toSorted(inOrder(prepared))
  const left = new Map(open.map((one) => [one.id, one.left]))
  const take = (reservation: string, wanted: number): number => {
    const taken = Math.min(left.get(reservation) ?? 0, wanted)
    left.set(reservation, (left.get(reservation) ?? 0) - taken)
    return taken
  }
  const given = new Map<string, string | null>()
  // What is planned for a reservation goes first, so that nothing else uses that up.
  const planned = (thing: ScannedThing): boolean => open.some((one) => holds(one, thing))
  for (const thing of [...scanned.filter(planned), ...scanned.filter((one) => !planned(one))]) {
    const answering = open.filter((one) => answers(one, thing.categoryId, thing.modelId))
    const first = answering.toSorted(
      (one, other) => Number(holds(other, thing)) - Number(holds(one, thing)),
    )
    given.set(thing.id, first.find(({ id }) => take(id, 1) === 1)?.id ?? null)
  }
  return {
    scanned: given,
    counted: counted.flatMap(({ model, categoryId, quantity }) => {
      let rest = quantity
      const parts = open
        .filter((one) => answers(one, categoryId, model))
        .flatMap(({ id }) => {
          const taken = take(id, rest)
          rest -= taken
          return taken === 0 ? [] : [{ model, quantity: taken, reservation: id }]
        })
      return rest === 0 ? parts : [...parts, { model, quantity: rest, reservation: null }]
    }),
  }
}

const holds = ({ held }: Collectable, { id }: ScannedThing): boolean =>
  held.some(({ item }) => item === id)

const answers = (reserved: Collectable, category: string, model: string): boolean =>
  reserved.categoryId === category && (reserved.modelId === null || reserved.modelId === model)

const inOrder =
  (prepared: string | null) =>
  (one: Collectable, other: Collectable): number =>
    Number(other.id === prepared) - Number(one.id === prepared) ||
    Number(other.modelId !== null) - Number(one.modelId !== null) ||
    (one.until < other.until ? -1 : one.until > other.until ? 1 : 0)
