import { useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { FormCommand } from '#renderer/components/form/recordFormProps.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { PersonRefusal } from '#shared/people/contract.ts'
import { type Person, PersonInput } from '#shared/people/schema.ts'
import { DuplicateCards } from './DuplicateCards.tsx'
import { personSections } from './personFields.tsx'
import { personFollows } from './personFollows.ts'
import { personRefusal } from './personRefusal.ts'
import { isMasked, valuesOf, valuesOfCurrent } from './personValues.ts'
import { useLikelyDuplicates } from './useLikelyDuplicates.ts'
import formClasses from './personForm.module.css'

interface SavedPerson {
  id: string
  input: PersonInput
  entry: number
}

interface PersonFormProps {
  /** The draft's name. */
  form: string
  /** Who is edited, or null for somebody new, who begins as `start`. */
  person: Person | null
  start: PersonInput
  short?: boolean
  onSaved: (saved: SavedPerson) => void
  onClose: () => void
}

/** The form of a person, with who they may already be beside it. */
export function PersonForm({ form, person, start, short, onSaved, onClose }: PersonFormProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const navigate = useNavigate()
  const initial = useMemo(() => (person === null ? start : valuesOf(person)), [person, start])
  const [values, setValues] = useState<FormValues>(() => ({ ...initial }))
  const [others, setOthers] = useState<readonly string[]>([])
  const confirmed = useRef({ notADuplicate: false, codeAsRead: false })
  const saved = useRef<PersonInput>(initial)
  const [follows] = useState(personFollows)
  const id = person?.id ?? null

  const matches = useLikelyDuplicates(values, id).filter(
    (match) => match.person === null || !others.includes(match.person.id),
  )
  const sections = useMemo(
    () => personSections({ t, person: id, values, short: short ?? false }),
    [t, id, values, short],
  )
  const onValues = useCallback((now: FormValues) => {
    // What was confirmed was confirmed of other values.
    confirmed.current = { notADuplicate: false, codeAsRead: false }
    setValues(now)
  }, [])

  const save = async (
    command: FormCommand<PersonInput>,
  ): Promise<Outcome<{ id: string }, PersonRefusal>> => {
    const { commandId, values: input, revision } = command
    const sure = {
      ...confirmed.current,
      notADuplicate: confirmed.current.notADuplicate || (others.length > 0 && matches.length === 0),
    }
    saved.current = input
    if (id === null || revision === null) {
      return client.people.create({ commandId, payload: { input, confirmed: sure } })
    }
    const personalCode = isMasked(input.personalCode) ? null : input.personalCode
    const answer = await client.people.update({
      commandId,
      payload: { id, revision, input: { ...input, personalCode }, confirmed: sure },
    })
    return answer.ok ? { ...answer, value: { id } } : answer
  }

  return (
    <div className={formClasses['formWithCards']} data-short={short || undefined}>
      <RecordForm
        form={form}
        schema={PersonInput}
        sections={sections}
        values={initial}
        revision={person?.revision ?? null}
        save={save}
        refused={(refusal) =>
          personRefusal(t, refusal, {
            confirmOther: () => {
              confirmed.current = { ...confirmed.current, notADuplicate: true }
            },
            confirmCode: () => {
              confirmed.current = { ...confirmed.current, codeAsRead: true }
            },
            open: (other) => void navigate({ to: '/people/$id', params: { id: other } }),
          })
        }
        currentOf={valuesOfCurrent}
        onSaved={(value, entry) => onSaved({ id: value.id, input: saved.current, entry })}
        onClose={onClose}
        onValues={onValues}
        follows={follows}
      />
      <DuplicateCards
        matches={matches}
        onOther={(other) => setOthers((before) => [...before, other])}
      />
    </div>
  )
}
