import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { aside, command, noRefusal, query } from '#shared/commands/procedure.ts'
import { ListQuery } from '#shared/lists/list.ts'

/** Records that a command touched: `created` and `removed` ones change lists, `changed` ones may. */
export const Touched = z.object({
  kind: z.string(),
  id: z.string(),
  change: z.enum(['created', 'changed', 'removed']),
})
export type Touched = z.infer<typeof Touched>

/** What windows are told. */
export const FeedEvent = z.discriminatedUnion('kind', [
  /** The feed is open; what came before must be asked for. */
  z.object({ kind: z.literal('hello') }),
  /** Records changed. More than 500 are summed up: `all` names kinds whose lists are to be asked anew. */
  z.object({
    kind: z.literal('changes'),
    entry: z.number(),
    touched: z.array(Touched),
    all: z.array(z.string()),
  }),
  /** Who is signed in here, or whether the screen is locked, has changed. */
  z.object({ kind: z.literal('state') }),
  /** Long work goes on: `done` of `total` (null while unknown). */
  z.object({
    kind: z.literal('progress'),
    work: z.string(),
    done: z.number(),
    total: z.number().nullable(),
  }),
])
export type FeedEvent = z.infer<typeof FeedEvent>

/** A saved view of a list, for the whole office. */
export const ListView = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1, 'required').max(80, 'tooLong'),
  query: ListQuery,
  /** How the columns stand: their order, which are shown, their widths in pixels. */
  layout: z.object({
    order: z.array(z.string().max(60)).max(100),
    shown: z.record(z.string().max(60), z.boolean()),
    widths: z.record(z.string().max(60), z.number().min(1).max(4000)),
  }),
  isDefault: z.boolean(),
})
export type ListView = z.infer<typeof ListView>

const Name = z.string().min(1).max(120)
/**
 * Lists of what is sealed keep no views: a view stands in clear, for the whole office, and what is
 * looked for in such a list is often a name.
 */
export const sealedLists: readonly string[] = ['incidents']
const Json = z.json()
/** Of a draft as JSON text: several times the longest that a form of the program takes. */
const longestDraft = 1_000_000
const DraftJson = Json.refine(
  (content) => JSON.stringify(content).length <= longestDraft,
  'tooLong',
)

export const workspaceContract = {
  feed: aside.output(eventIterator(FeedEvent)),
  /** Forms half filled in: kept by the office, so that a lock, a crash or a restart loses nothing. */
  draft: query
    .input(z.object({ form: Name }))
    .output(z.object({ content: Json, savedAt: z.string() }).nullable()),
  saveDraft: aside.input(z.object({ form: Name, content: DraftJson })).output(z.object({})),
  discardDraft: aside.input(z.object({ form: Name })).output(z.object({})),
  /**
   * Which of these commands of the caller's were done: unsaved work that is found again may have been
   * saved, and the window have heard no answer.
   */
  answered: query
    .input(z.object({ commands: z.array(z.uuid()).max(20) }))
    .output(z.array(z.uuid())),
  preferences: query.output(z.record(z.string(), Json)),
  setPreference: aside.input(z.object({ name: Name, value: Json })).output(z.object({})),
  views: query.input(z.object({ list: Name })).output(z.array(ListView)),
  saveView: command(
    z.object({
      list: Name.refine((list) => !sealedLists.includes(list), 'invalid'),
      view: ListView.omit({ id: true }),
      replaces: z.uuid().nullable(),
    }),
    z.object({ id: z.uuid() }),
    z.object({ reason: z.literal('nameTaken') }),
  ),
  removeView: command(z.object({ id: z.uuid() }), z.object({}), noRefusal),
}
