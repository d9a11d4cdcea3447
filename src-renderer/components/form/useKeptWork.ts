import { useCallback, useContext, useMemo, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { DraftsContext } from './drafts.ts'
import { useFoundDraft } from './useFoundDraft.ts'

/** Work in a dialog that is no form of one record. */
export interface KeptWork<Values> {
  /** What stands in the dialog: as it began, as it was left, or as it was changed since. */
  values: Values
  change: (more: Partial<Values>) => void
  /** When that was typed which was found again; null where nothing was. */
  restoredAt: string | null
  /** Of the command that it leads to: the same content sent twice is done once. */
  commandId: string
  /** Forgets what was typed: it was saved, or is not wanted. */
  forget: () => void
}

/**
 * Keeps what is typed into a dialog as the drafts of forms are kept: neither a slip of the hand nor a
 * lock, a crash or a restart loses any of it.
 * @param name the draft's, with whom or what it is about
 * @param schema of what is kept
 * @param start what the dialog begins with
 */
export const useKeptWork = <S extends z.ZodObject>(
  name: string,
  schema: S,
  start: z.output<S>,
): KeptWork<z.output<S>> => {
  const drafts = useContext(DraftsContext)
  const found = useFoundDraft(name)
  const [begun] = useState(() => ({ values: start, commandId: uuidv7() }))
  const [typed, setTyped] = useState<{ values: z.output<S>; commandId: string } | null>(null)
  const [dropped, setDropped] = useState(false)
  const left = useMemo(() => {
    if (found === null || found === undefined || dropped) return null
    const { savedAt, commandId } = found
    const read = schema.safeParse(found.values)
    return read.success ? { values: read.data, savedAt, commandId } : null
  }, [found, schema, dropped])
  const { values, commandId } = typed ?? left ?? begun
  const forget = useCallback((): void => {
    setTyped(null)
    setDropped(true)
    void drafts.discard(name)
  }, [drafts, name])
  return {
    values,
    change: (more) => {
      const next = { values: { ...values, ...more }, commandId: uuidv7() }
      setTyped(next)
      drafts.keep(name, { ...next, base: begun.values, revision: null })
    },
    restoredAt: left?.savedAt ?? null,
    commandId,
    forget,
  }
}
