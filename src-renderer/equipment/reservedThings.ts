import type { OfficeClient } from '#renderer/app/client/office.ts'
import type { Item } from '#shared/equipment/schema.ts'
import type { Counted } from './keptDesk.ts'

/** What a reservation promises, as it is put on the desk: what is planned for it, or so many of what is counted. */
export async function reservedThings(
  client: OfficeClient,
  id: string,
): Promise<{ items: readonly Item[]; counted: Counted | null }> {
  const { held, left, modelId, categoryId } = await client.equipment.getReservation({ id })
  const items = await Promise.all(held.map(({ item }) => client.equipment.getItem({ id: item })))
  if (left <= held.length) return { items, counted: null }
  // Of a counted model no thing is planned: all that is left of it goes out.
  const models = (await client.equipment.models()).filter(
    (model) =>
      model.quantity !== null &&
      model.categoryId === categoryId &&
      (modelId === null || model.id === modelId),
  )
  const [only, ...others] = models
  const counted =
    only === undefined || others.length > 0
      ? null
      : { model: only.id, quantity: left - held.length }
  return { items, counted }
}
