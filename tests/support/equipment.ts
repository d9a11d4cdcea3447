import type { IssueInput, ReserveInput } from '#shared/equipment/lendingInputs.ts'
import type { ItemInput, ModelInput } from '#shared/equipment/schema.ts'
import { v4 } from 'uuid'
import type { Client } from './office.ts'

// Browser tests enter things too: nothing of the office itself may come along.
const once = <P>(payload: P): { commandId: string; payload: P } => ({
  commandId: v4(),
  payload,
})

/** Categories that every office begins with. */
export const laptops = '01900000-0000-7000-8000-000000000001'
export const headsets = '01900000-0000-7000-8000-000000000003'

export const model: ModelInput = {
  categoryId: laptops,
  name: 'Plānais',
  quantity: null,
  valueCents: null,
  parts: [],
  note: '',
}

export const item: Omit<ItemInput, 'modelId' | 'tag'> = {
  serial: '',
  condition: 'good',
  valueCents: null,
  boughtOn: null,
  place: '',
  note: '',
}

const sure = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Enters a model with things of these tags; answers the model and the things by their tags. */
export async function enterThings(
  client: Client,
  tags: readonly string[],
  of: Partial<ModelInput> = {},
): Promise<{ model: string; items: Record<string, string> }> {
  const { id: modelId } = sure(
    await client.equipment.createModel(once({ input: { ...model, ...of } })),
  )
  const items: Record<string, string> = {}
  for (const tag of tags) {
    const entered = await client.equipment.createItem(once({ input: { ...item, modelId, tag } }))
    items[tag] = sure(entered).id
  }
  return { model: modelId, items }
}

export const thing = (id: string, reservation: string | null = null) => ({
  item: id,
  kit: null,
  reservation,
  condition: null,
  missingParts: null,
})

type Issue = Partial<IssueInput> & Pick<IssueInput, 'person' | 'due' | 'lines'>

/** Hands out; answers as the office does. */
export const issue = (client: Client, input: Issue) =>
  client.equipment.issueLoan(
    once({
      input: { group: null, basis: '', on: null, note: '', moveReservations: false, ...input },
    }),
  )

type Reserve = Partial<ReserveInput> & Pick<ReserveInput, 'person' | 'from' | 'until'>

export const reserve = (client: Client, input: Reserve) =>
  client.equipment.reserve(
    once({
      input: {
        group: null,
        category: laptops,
        model: null,
        quantity: 1,
        item: null,
        note: '',
        moveReservations: false,
        ...input,
      },
    }),
  )

export const back = (line: string) => ({
  line,
  outcome: 'returned' as const,
  quantity: null,
  condition: null,
  missingParts: null,
  note: '',
})
