import type { ListQuery, Selection } from '#shared/lists/list.ts'

/** Rows chosen by name, or all that match save some. */
export type Chosen =
  { kind: 'rows'; ids: ReadonlySet<string> } | { kind: 'matching'; except: ReadonlySet<string> }

export const nothingChosen: Chosen = { kind: 'rows', ids: new Set() }
export const everythingChosen: Chosen = { kind: 'matching', except: new Set() }

export const isChosen = (chosen: Chosen, id: string): boolean =>
  chosen.kind === 'rows' ? chosen.ids.has(id) : !chosen.except.has(id)

/** How many rows are chosen when `total` match. */
export const countChosen = (chosen: Chosen, total: number): number =>
  chosen.kind === 'rows' ? chosen.ids.size : Math.max(0, total - chosen.except.size)

/** The row changes sides. */
export const toggleRow = (chosen: Chosen, id: string): Chosen =>
  chosen.kind === 'rows'
    ? { kind: 'rows', ids: flipped(chosen.ids, id) }
    : { kind: 'matching', except: flipped(chosen.except, id) }

/** These rows are chosen too. */
export const addRows = (chosen: Chosen, ids: readonly string[]): Chosen => {
  if (chosen.kind === 'rows') return { kind: 'rows', ids: new Set([...chosen.ids, ...ids]) }
  const added = new Set(ids)
  return { kind: 'matching', except: new Set([...chosen.except].filter((id) => !added.has(id))) }
}

/** The selection as a command takes it. */
export const toSelection = (chosen: Chosen, query: ListQuery): Selection =>
  chosen.kind === 'rows'
    ? { kind: 'rows', ids: [...chosen.ids] }
    : { kind: 'matching', query, except: [...chosen.except] }

const flipped = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
