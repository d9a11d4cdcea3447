import type { MaterialInput } from '#shared/materials/schema.ts'
import { v4 } from 'uuid'
import type { Client } from './office.ts'

export const material: MaterialInput = {
  name: 'Darba burtnīca',
  kind: 'workbook',
  returnable: false,
  code: '',
  shelf: '',
  weightGrams: null,
  heightMm: null,
  widthMm: null,
  lengthMm: null,
  stockKept: false,
  link: '',
  note: '',
}

/** Enters a material; answers its id. Browser tests enter some too: nothing of the office comes along. */
export async function enterMaterial(
  client: Client,
  input: Partial<MaterialInput> = {},
): Promise<string> {
  const made = await client.materials.create({
    commandId: v4(),
    payload: { input: { ...material, ...input } },
  })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value.id
}
