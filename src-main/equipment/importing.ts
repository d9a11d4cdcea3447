import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { insertAll } from '#main/database/insertAll.ts'
import { ItemInput, ModelInput } from '#shared/equipment/schema.ts'
import { forgetMended } from './conditionNow.ts'
import { itemRow } from './itemCommands.ts'
import { modelRow } from './models.ts'

/** So many things are written by one statement: a pause is never far. */
const chunk = 100

/** A model that a list names and the office does not have. */
export interface NewModel {
  readonly id: string
  readonly input: ModelInput
}

/** A model that is there, with what it is from now on. */
export interface ModelUpdate extends NewModel {
  readonly revision: number
}

/** A thing that is there, with what it is from now on. */
export interface ItemUpdate {
  readonly id: string
  readonly revision: number
  readonly input: ItemInput
}

/** Enters models. Each was judged before: one that can't be stored is a mistake of the program. */
export async function insertModels(work: Work, models: readonly NewModel[]): Promise<void> {
  for (let from = 0; from < models.length; from += chunk) {
    const rows = models
      .slice(from, from + chunk)
      .map(({ id, input }) => ({ id, ...modelRow(ModelInput.parse(input)), revision: 1 }))
    await insertAll(work, 'equipment_model', rows)
    await work.pause()
  }
}

/** Changes models one by one. */
export async function updateModels(work: Work, updates: readonly ModelUpdate[]): Promise<void> {
  for (const [place, { id, revision, input }] of updates.entries()) {
    await work.db
      .updateTable('equipment_model')
      .set({ ...modelRow(ModelInput.parse(input)), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    if ((place + 1) % chunk === 0) await work.pause()
  }
}

/** Enters things with few statements; whoever calls has made sure of tags and models. */
export async function insertItems(
  work: Work,
  items: readonly ItemInput[],
  pause: (written: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += chunk) {
    const rows = items.slice(from, from + chunk).map((input) => ({
      id: work.newId(),
      ...itemRow(ItemInput.parse(input)),
      created_by: actorOf(work).account,
      created_at: work.now,
      revision: 1,
    }))
    await insertAll(work, 'equipment_item', rows)
    await pause(from + rows.length)
  }
}

/** Changes things one by one. */
export async function updateItems(
  work: Work,
  updates: readonly ItemUpdate[],
  pause: (written: number) => Promise<void>,
): Promise<void> {
  for (const [place, { id, revision, input }] of updates.entries()) {
    await work.db
      .updateTable('equipment_item')
      .set({ ...itemRow(ItemInput.parse(input)), revision: revision + 1 })
      .where('id', '=', id)
      .execute()
    await forgetMended(work, [id])
    if ((place + 1) % chunk === 0 || place + 1 === updates.length) await pause(place + 1)
  }
}
