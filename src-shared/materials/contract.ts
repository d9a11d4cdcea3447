import { z } from 'zod'
import { command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { HistoryStep } from '#shared/journal/schema.ts'
import { ListRequest, listPage, Selection } from '#shared/lists/list.ts'
import {
  FileGoneRefusal,
  FileRefusal,
  MaterialRefusal,
  RestoreMaterialRefusal,
  StockRefusal,
  TieRefusal,
  UntieRefusal,
} from './refusals.ts'
import {
  FileName,
  GroupMaterial,
  Material,
  MaterialChoice,
  MaterialFile,
  MaterialInput,
  MaterialTie,
  StockMovement,
} from './schema.ts'
import { TieTarget } from './ties.ts'

const ById = z.object({ id: z.uuid() })
const OfFile = ById.extend({ file: z.uuid() })
const Saved = z.object({ revision: z.number().int() })
const Counted = z.object({ count: z.number().int() })
const quantity = z.number().int().min(0, 'negative').max(100_000, 'tooMuch')

/** What somebody can say of a stock. `counted`: so many are there; nothing changes when they were. */
export const StockInput = z.object({
  reason: z.enum(['received', 'counted', 'writtenOff']),
  quantity,
  /** The day it happened, which may be before it is entered; null for today. */
  happenedOn: z.iso.date('notADate').nullable(),
  note: z.string().trim().max(300, 'tooLong'),
})

/** What is sent to participants, what each is for, and its stock where it is kept. */
export const materialsContract = {
  /** Columns: name, kind, code, shelf, course, stock, returnable, files, archived. `kind` takes kinds. */
  list: query.input(ListRequest).output(listPage(Material)),
  get: query.input(ById).output(
    Material.extend({
      fileList: z.array(MaterialFile),
      /** Those to courses, groups and sessions that the actor may see. */
      ties: z.array(MaterialTie),
      /** The last 200, the latest first. */
      movements: z.array(StockMovement),
    }),
  ),
  /** For pickers: by words of name, code and shelf; archived materials are left out. */
  find: query
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }))
    .output(z.array(MaterialChoice)),
  /** The set of a course, a session or a week of a group, in Latvian order. */
  ofTarget: query.input(z.object({ of: TieTarget })).output(z.array(MaterialChoice)),
  /** What is tied to a group's course, weeks and sessions: the course first, then by day. */
  ofGroup: query.input(z.object({ group: z.uuid() })).output(z.array(GroupMaterial)),
  file: query.input(OfFile).output(z.file()),
  history: query.input(ById).output(z.array(HistoryStep)),

  create: command(z.object({ input: MaterialInput }), ById, MaterialRefusal),
  update: command(Revised.extend({ input: MaterialInput }), Saved, MaterialRefusal),
  archive: command(z.object({ selection: Selection }), Counted, noRefusal),
  restore: command(z.object({ selection: Selection }), Counted, RestoreMaterialRefusal),

  addFile: command(ById.extend({ file: z.file() }), OfFile.pick({ file: true }), FileRefusal),
  renameFile: command(OfFile.extend({ name: FileName }), z.object({}), FileGoneRefusal),
  removeFile: command(OfFile, z.object({}), FileGoneRefusal),

  tie: command(ById.extend({ to: TieTarget }), z.object({}), TieRefusal),
  untie: command(ById.extend({ to: TieTarget }), z.object({}), UntieRefusal),

  /** Answers how many there are now and by how much that is more or less than before. */
  moveStock: command(
    ById.extend(StockInput.shape).refine(
      ({ reason, quantity: many }) => many > 0 || reason === 'counted',
      { path: ['quantity'], message: 'quantityMissing' },
    ),
    z.object({ stock: z.number().int(), change: z.number().int() }),
    StockRefusal,
  ),
}
