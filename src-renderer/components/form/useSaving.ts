import { useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { withoutEmpties } from './emptyValues.ts'
import type { FormValues } from './meanwhile.ts'
import { problemOfIssue, problemsByPath, type Problems } from './problems.ts'
import type { RecordFormProps, RefusalShown } from './recordFormProps.ts'

/** Why a save did not go through, besides problems of single fields. */
export type Notice =
  | { kind: 'refused'; shown: RefusalShown }
  | { kind: 'commandReused' | 'cancelled' | 'diskFull' | 'readOnly' | 'officeGone' | 'other' }

/** Another window was faster: the record as it is now. */
export interface Meanwhile {
  values: FormValues
  revision: number
}

const commonReasons = new Set([
  'invalid',
  'changedMeanwhile',
  'commandReused',
  'cancelled',
  'cannotWrite',
])
const isCommon = <R>(refusal: R | CommonRefusal): refusal is CommonRefusal =>
  typeof refusal === 'object' &&
  refusal !== null &&
  'reason' in refusal &&
  typeof refusal.reason === 'string' &&
  commonReasons.has(refusal.reason)

/**
 * Validates, saves and takes the answer apart. One command id from the opening of the form to its
 * saving; unsaved work comes back with its own, so that what was sent before is not done twice.
 */
export const useSaving = <S extends z.ZodObject, T, R>(
  props: RecordFormProps<S, T, R>,
  unsaved: { commandId: string } | null,
) => {
  const [opened] = useState(() => unsaved?.commandId ?? uuidv7())
  const commandId = useRef(opened)
  const inFlight = useRef(false)
  const [saving, setSaving] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const [notice, setNotice] = useState<Notice | null>(null)
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null)

  const check = (values: FormValues) =>
    props.schema.safeParse(withoutEmpties(props.schema, values), { reportInput: true })

  const problemsOf = (values: FormValues): Problems => {
    const checked = check(values)
    return checked.success ? {} : problemsByPath(checked.error.issues.map(problemOfIssue))
  }

  const takeRefusal = (refusal: R | CommonRefusal): void => {
    if (!isCommon(refusal)) return setNotice({ kind: 'refused', shown: props.refused(refusal) })
    switch (refusal.reason) {
      case 'invalid':
        return setProblems(problemsByPath(refusal.problems))
      case 'changedMeanwhile': {
        const values = props.currentOf?.(refusal.current) ?? null
        return values === null
          ? setNotice({ kind: 'other' })
          : setMeanwhile({ values: { ...values }, revision: refusal.revision })
      }
      case 'cannotWrite':
        return setNotice({ kind: refusal.why })
      case 'commandReused':
        // The same unsaved work was opened in two windows. What stands here is another wish by now.
        commandId.current = uuidv7()
        return setNotice({ kind: 'commandReused' })
      default:
        return setNotice({ kind: refusal.reason })
    }
  }

  /** Answers whether it is saved. A second call while one is in flight does nothing. */
  const save = async (values: FormValues, revision: number | null): Promise<boolean> => {
    if (inFlight.current) return false
    const checked = check(values)
    setNotice(null)
    if (!checked.success) {
      setProblems(problemsByPath(checked.error.issues.map(problemOfIssue)))
      return false
    }
    setProblems({})
    inFlight.current = true
    setSaving(true)
    const isStillHere = whoSitsHere()
    try {
      const answer = await props.save({
        commandId: commandId.current,
        values: checked.data,
        revision,
      })
      // Locked meanwhile: the draft stays with its command, which is not done twice, for whoever wrote it.
      if (!isStillHere()) return false
      if (!answer.ok) {
        takeRefusal(answer.refusal)
        return false
      }
      commandId.current = uuidv7()
      props.onSaved(answer.value, answer.entry)
      return true
    } catch (error) {
      setNotice({ kind: isGone(error) ? 'officeGone' : 'other' })
      return false
    } finally {
      inFlight.current = false
      setSaving(false)
    }
  }

  return {
    save,
    saving,
    problems,
    notice,
    meanwhile,
    commandId: () => commandId.current,
    closeMeanwhile: () => setMeanwhile(null),
    dismissNotice: () => setNotice(null),
    /** A field was left: only what is wrong with it (or within it) is said. */
    checkField: (name: string, values: FormValues): void => {
      const found = problemsOf(values)
      setProblems((before) => ({ ...without(before, name), ...problemOf(found, name) }))
    },
    /** A field is being changed: what was said of it no longer holds. */
    forget: (name: string): void => setProblems((before) => without(before, name)),
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && ('code' in error ? error.code === 'OFFICE_GONE' : false)

const concerns = (path: string, name: string): boolean =>
  path === name || path.startsWith(`${name}.`)
const problemOf = (problems: Problems, name: string): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => concerns(path, name)))
const without = (problems: Problems, name: string): Problems => {
  const kept = Object.entries(problems).filter(([path]) => !concerns(path, name))
  return kept.length === Object.keys(problems).length ? problems : Object.fromEntries(kept)
}
