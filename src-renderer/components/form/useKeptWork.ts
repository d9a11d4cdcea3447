import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { DraftsContext } from './drafts.ts'
import { useFoundDraft } from './useFoundDraft.ts'

/** Work in a dialog that is no form of one record. */
export interface KeptWork<Values> {
  /** What stands in the dialog: as it began, as it was left, or as it was changed since. */
  values: Values
  /** False until it is known what was left: what is done before stands in its place. */
  known: boolean
  /** What stands there at this very moment, and its command's id: for whatever comes after a wait. */
  now: () => { values: Values; commandId: string }
  change: (more: Partial<Values>) => void
  /** When that was typed which was found again; null where nothing was. */
  restoredAt: string | null
  /** Of the command that it leads to: the same content sent twice is done once. */
  commandId: string
  /** Another command id: what is sent besides the values is another now, or its id was used up. */
  renew: () => void
  /** Forgets what was typed: it was saved, or is not wanted. */
  forget: () => void
  /** Forgets it, and goes on with these, which are no unsaved work. */
  beginWith: (values: Values) => void
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
  const [begun, setBegun] = useState(() => ({ values: start, commandId: uuidv7() }))
  const [typed, setTyped] = useState<{ values: z.output<S>; commandId: string } | null>(null)
  const [dropped, setDropped] = useState(false)
  const left = useMemo(() => {
    if (found === null || found === undefined || dropped) return null
    const { savedAt, commandId } = found
    const read = schema.safeParse(found.values)
    return read.success ? { values: read.data, savedAt, commandId } : null
  }, [found, schema, dropped])
  const { values, commandId } = typed ?? left ?? begun

  // A change may come after a wait, for a file that was read: it is laid over what stands by then.
  const latest = useRef({ values, commandId })
  const closed = useRef(false)
  useEffect(() => {
    latest.current = { values, commandId }
  })
  useEffect(() => {
    closed.current = false
    return () => {
      closed.current = true
    }
  }, [])
  const change = useCallback(
    (more: Partial<z.output<S>>): void => {
      if (closed.current) return
      const next = { values: { ...latest.current.values, ...more }, commandId: uuidv7() }
      latest.current = next
      setTyped(next)
      // What was typed before it was known what was left stands.
      if (found === undefined) setDropped(true)
      drafts.keep(name, { ...next, base: begun.values, revision: null })
    },
    [drafts, name, begun, found],
  )
  const forget = useCallback((): void => {
    latest.current = begun
    setTyped(null)
    setDropped(true)
    void drafts.discard(name)
  }, [drafts, name, begun])
  const beginWith = useCallback(
    (next: z.output<S>): void => {
      const anew = { values: next, commandId: uuidv7() }
      latest.current = anew
      setBegun(anew)
      setTyped(null)
      setDropped(true)
      void drafts.discard(name)
    },
    [drafts, name],
  )
  const renew = useCallback((): void => change({}), [change])
  const now = useCallback(() => latest.current, [])
  return {
    values,
    known: found !== undefined,
    now,
    change,
    restoredAt: left?.savedAt ?? null,
    commandId,
    renew,
    forget,
    beginWith,
  }
}
