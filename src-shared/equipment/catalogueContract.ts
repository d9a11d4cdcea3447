import { z } from 'zod'
import { command, query, Revised } from '#shared/commands/procedure.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import { LabelsInput } from './labels.ts'
import { OwedPart } from './owedParts.ts'
import { CatalogueRefusal, CompletePartRefusal, UnusableRefusal } from './refusals.ts'
import {
  Category,
  CategoryInput,
  Condition,
  Item,
  ItemEvent,
  ItemInput,
  Kit,
  KitInput,
  Model,
  ModelInput,
  Unavailability,
  UnavailabilityKind,
} from './schema.ts'

const ById = z.object({ id: z.uuid() })
const note = z.string().trim().max(1000, 'tooLong')

/** What the office has to lend. */
export const catalogueContract = {
  /** In Latvian order, without archived ones. */
  categories: query.output(z.array(Category)),
  /** In Latvian order, without archived ones. */
  models: query.output(z.array(Model)),
  kits: query.output(z.array(Kit)),
  /** Columns: tag, model, category, state, holder, until, place, condition, serial, boughtOn. `category` takes ids. */
  listItems: query.input(ListRequest).output(listPage(Item)),
  getItem: query.input(ById).output(
    Item.extend({
      events: z.array(ItemEvent),
      unusable: z.array(Unavailability),
      /** Its parts that borrowers owe still, as far as the actor may see them. */
      owed: z.array(OwedPart),
    }),
  ),
  itemPhoto: query.input(ById).output(z.file().nullable()),
  /** Labels of the chosen things as a PDF; it is no paper of the register and keeps no number. */
  labels: query
    .input(LabelsInput)
    .output(z.object({ pdf: z.instanceof(Blob), labels: z.number().int() })),
  createCategory: command(z.object({ input: CategoryInput }), ById, CatalogueRefusal),
  updateCategory: command(
    Revised.extend({ input: CategoryInput }),
    z.object({ revision: z.number().int() }),
    CatalogueRefusal,
  ),
  archiveCategory: command(ById, z.object({}), CatalogueRefusal),
  createModel: command(z.object({ input: ModelInput }), ById, CatalogueRefusal),
  updateModel: command(
    Revised.extend({ input: ModelInput }),
    z.object({ revision: z.number().int() }),
    CatalogueRefusal,
  ),
  archiveModel: command(ById, z.object({}), CatalogueRefusal),
  createItem: command(z.object({ input: ItemInput }), ById, CatalogueRefusal),
  updateItem: command(
    Revised.extend({ input: ItemInput }),
    z.object({ revision: z.number().int() }),
    CatalogueRefusal,
  ),
  /** Another part is in the place of one that the thing lacked; who owes that one owes it still. */
  completePart: command(
    ById.extend({ part: z.string().trim().min(1).max(120) }),
    z.object({}),
    CompletePartRefusal,
  ),
  /** Keeps a picture of a thing; without a file it is taken away. */
  keepPhoto: command(
    ById.extend({ file: z.file().nullable() }),
    z.object({}),
    z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('notAPicture') }),
      z.object({ reason: z.literal('pictureTooLarge'), most: z.number().int() }),
    ]),
  ),
  createKit: command(z.object({ input: KitInput }), ById, CatalogueRefusal),
  updateKit: command(
    Revised.extend({ input: KitInput }),
    z.object({ revision: z.number().int() }),
    CatalogueRefusal,
  ),
  archiveKit: command(ById, z.object({}), CatalogueRefusal),
  /** From a day on (null: today) the things can't be used; `until` null: nobody knows how long. */
  markUnusable: command(
    z
      .object({
        selection: Selection,
        kind: UnavailabilityKind,
        from: z.iso.date('notADate').nullable(),
        until: z.iso.date('notADate').nullable(),
        note,
      })
      .refine(({ from, until }) => from === null || until === null || from <= until, {
        path: ['until'],
        message: 'datesReversed',
      }),
    z.object({ count: z.number().int(), endangered: z.number().int() }),
    UnusableRefusal,
  ),
  /**
   * The thing can be used again from a day on (null: today): repaired, found, or back from retirement.
   * `condition`: what it is now; null leaves it.
   */
  markUsable: command(
    ById.extend({
      kind: UnavailabilityKind,
      on: z.iso.date('notADate').nullable(),
      condition: Condition.nullable().default(null),
    }),
    z.object({}),
    UnusableRefusal,
  ),
}
