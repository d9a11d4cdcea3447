import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from '@mantine/form'
import { type Conflict, type FormValues, isSame, mergeMeanwhile } from './meanwhile.ts'

interface Start {
  values: FormValues
  revision: number | null
}

/** Unsaved work: what was typed, over what it was typed on. */
interface Unsaved extends Start {
  base: FormValues
}

/** How a form begins: as the record is, or with the unsaved work brought up to date with it. */
const begin = (record: Start, unsaved: Unsaved | null): Unsaved & { conflicts: Conflict[] } => {
  if (unsaved === null) return { ...record, base: record.values, conflicts: [] }
  const base = { ...record.values, ...unsaved.base }
  const mine = { ...record.values, ...unsaved.values }
  const merged = mergeMeanwhile(base, mine, record.values, null)
  return { ...merged, revision: merged.conflicts.length === 0 ? record.revision : unsaved.revision }
}

/**
 * The values of a form that is being filled in while others work: what was typed, what it started
 * from, and where both sides changed the same field.
 */
export const useFormValues = (record: Start, unsaved: Unsaved | null) => {
  const [start] = useState(() => begin(record, unsaved))
  const form = useForm<FormValues>({ mode: 'controlled', initialValues: start.values })
  const base = useRef<FormValues>(start.base)
  const revision = useRef(start.revision)
  const seen = useRef(record.revision)
  const latest = useRef(record)
  const held = useRef<string | null>(null)
  const [conflicts, setConflicts] = useState<readonly Conflict[]>(start.conflicts)
  const { setValues, getValues } = form

  const merge = useCallback(
    (mine: FormValues): void => {
      const { values: theirs, revision: theirRevision } = latest.current
      const merged = mergeMeanwhile(base.current, mine, theirs, held.current)
      base.current = merged.base
      if (merged.conflicts.length === 0) revision.current = theirRevision
      setConflicts(merged.conflicts)
      setValues(merged.values)
    },
    [setValues],
  )

  useEffect(() => {
    if (seen.current === record.revision) return
    seen.current = record.revision
    latest.current = record
    merge(getValues())
  }, [record, merge, getValues])

  return {
    form,
    conflicts,
    revisionSeen: () => revision.current,
    base: () => base.current,
    isDirty: () => {
      const values = form.getValues()
      return Object.keys(values).some((name) => !isSame(values[name], base.current[name]))
    },
    /** The cursor is in this field, or in none: what was held back is taken over when it leaves. */
    hold: (name: string | null): void => {
      held.current = name
      if (name === null && latest.current.revision !== revision.current) merge(form.getValues())
    },
    /** One field that both sides changed is decided. */
    resolve: (conflict: Conflict, take: 'mine' | 'theirs'): void => {
      const mine = form.getValues()
      if (take === 'mine') base.current = { ...base.current, [conflict.name]: conflict.theirs }
      merge(take === 'mine' ? mine : { ...mine, [conflict.name]: conflict.theirs })
    },
    /** Back to the record as it is. */
    startOver: (): void => {
      base.current = latest.current.values
      revision.current = latest.current.revision
      setConflicts([])
      form.setValues(latest.current.values)
    },
    /** The person has decided: these values stand, over the record as it is now. */
    decide: (values: FormValues, now: Start): void => {
      latest.current = now
      seen.current = now.revision
      base.current = now.values
      revision.current = now.revision
      setConflicts([])
      form.setValues(values)
    },
  }
}
