import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from '@mantine/form'
import { type Conflict, type FormValues, isSame, mergeMeanwhile } from './meanwhile.ts'

interface Start {
  values: FormValues
  revision: number | null
}

/**
 * The values of a form that is being filled in while others work: what was typed, what it started
 * from, and where both sides changed the same field.
 */
export const useFormValues = (record: Start) => {
  const form = useForm<FormValues>({ mode: 'controlled', initialValues: record.values })
  const base = useRef<FormValues>(record.values)
  const revision = useRef(record.revision)
  const seen = useRef(record.revision)
  const latest = useRef(record)
  const held = useRef<string | null>(null)
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([])
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
    /** A draft comes back: what was typed, over what it was typed on, brought up to date with the record. */
    restore: (draft: { values: FormValues; base: FormValues; revision: number | null }): void => {
      base.current = { ...latest.current.values, ...draft.base }
      revision.current = draft.revision
      merge({ ...latest.current.values, ...draft.values })
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
