import './texts.ts'
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Option } from '#renderer/components/form/fields.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { today } from '#renderer/courses/today.ts'
import { personSource } from '#renderer/people/personSource.ts'
import type { AbsenceRefusal } from '#shared/absences/refusals.ts'
import type { AbsenceDetails, OfferedMissed } from '#shared/absences/schema.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import { AbsenceForm, formOf, inputOf, newAbsence, wholeDays } from './absenceForm.ts'
import { absenceSections } from './absenceSections.tsx'
import { offeredQuery } from './absencesQuery.ts'
import { missedOf } from './missedOffers.ts'
import { useCallBegun } from './useCallBegun.ts'
import { refusalText } from './words.ts'

const Typed = z.object(AbsenceForm.shape).pick({ session: true, kind: true, reportedBy: true })
const named = ({ id, name }: { id: string; name: string }): Option => ({ value: id, word: name })

/** Takes down an absence while somebody is on the phone, or changes one. */
export function AbsenceDialog({
  absence,
  person,
  session = null,
  onClose,
}: {
  absence: AbsenceDetails | null
  person: string | null
  /** The session that is missed, where it is known already. */
  session?: string | null
  onClose: (made: string | null) => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const form = `absence:${absence?.id ?? `new:${person ?? ''}`}`
  const [openedAt] = useState(() => new Date().toISOString())
  const { begun, key, discard } = useCallBegun(form)
  const values = useMemo(
    () =>
      absence === null ? { ...newAbsence(person, session, openedAt), ...begun } : formOf(absence),
    [absence, person, session, openedAt, begun],
  )
  const [whom, setWhom] = useState(values.person)
  const [typed, setTyped] = useState<z.infer<typeof Typed>>(values)
  const {
    data: offered,
    isError,
    refetch,
  } = useQuery({
    ...offeredQuery(office, whom),
    enabled: whom !== '',
  })
  const sections = useMemo(
    () =>
      absenceSections(
        t,
        typed,
        {
          people: personSource(office, t),
          missed: missedOf(t, whom, { data: offered, isError }, absence),
          askAgain: () => void refetch(),
          groups: (offered?.groups ?? []).map(named),
          guardians: (offered?.guardians ?? []).map(named),
        },
        absence !== null,
      ),
    [t, office, typed, whom, offered, isError, refetch, absence],
  )
  return (
    <FormDialog
      title={t(absence === null ? 'absences.new' : 'absences.edit')}
      onClose={() => onClose(null)}
    >
      {begun === undefined ? null : (
        <RecordForm
          key={key}
          form={form}
          onDiscard={discard}
          schema={AbsenceForm}
          sections={sections}
          values={values}
          revision={absence?.revision ?? null}
          {...(person === null ? {} : { focus: 'kind' as const })}
          onValues={(now) => {
            const read = Typed.safeParse({ ...now, session: now['session'] || wholeDays })
            if (read.success) setTyped({ ...read.data, session: String(now['session']) })
            setWhom(typeof now['person'] === 'string' ? now['person'] : '')
          }}
          follows={(path, now) => followed(path, now, offered)}
          save={({ commandId, values: { person: whose, ...asked }, revision }) =>
            atFields(
              absence === null || revision === null
                ? savedAnswer(
                    client.absences.report({
                      commandId,
                      payload: { person: whose, input: inputOf(asked) },
                    }),
                    ({ id }) => ({ id, word: t('absences.done.reported') }),
                  )
                : savedAnswer(
                    client.absences.change({
                      commandId,
                      payload: { id: absence.id, revision, input: inputOf(asked) },
                    }),
                    () => ({ id: absence.id, word: t('absences.done.changed') }),
                  ),
            )
          }
          refused={(refusal: AbsenceRefusal) => ({
            ...('field' in refusal
              ? { field: refusal.field === 'missed' ? 'session' : refusal.field }
              : {}),
            text: refusalText(t, refusal),
          })}
          onSaved={({ id, word }, entry) => {
            sayDone(word, entry)
            onClose(id)
          }}
          onClose={() => onClose(null)}
        />
      )}
    </FormDialog>
  )
}

/** What follows from what is typed: whoever noticed was not contacted; the only group is the one meant. */
function followed(
  path: string,
  now: Readonly<Record<string, unknown>>,
  offered: OfferedMissed | undefined,
): Partial<AbsenceForm> | null {
  if (path === 'person') return { session: '', reporter: null, group: null }
  if (path === 'reportedBy') {
    const told = now['reportedBy'] === 'learner' || now['reportedBy'] === 'guardian'
    const [only, second] = offered?.guardians ?? []
    const guardian = now['reportedBy'] === 'guardian' && second === undefined ? only?.id : undefined
    return {
      contacted: told,
      reporter: guardian ?? null,
      ...(told ? {} : { channel: 'inPerson' as const, kind: 'unknown' as const }),
    }
  }
  if (path === 'session' && now['session'] === wholeDays) {
    const [only, second] = offered?.groups ?? []
    return {
      ...(only !== undefined && second === undefined ? { group: only.id } : {}),
      from: today(),
    }
  }
  return null
}

/** Problems of the office by the names of the form's fields. */
async function atFields<T, R>(call: Promise<Outcome<T, R>>): Promise<Outcome<T, R>> {
  const answer = await call
  if (answer.ok) return answer
  const { refusal } = answer
  if (!isInvalid(refusal)) return answer
  const problems = refusal.problems.map((problem) =>
    problem.path[0] === 'reportedAt' ? { ...problem, path: ['reportedTime'] } : problem,
  )
  return { ok: false, refusal: { reason: 'invalid', problems } }
}

const isInvalid = (
  refusal: unknown,
): refusal is { reason: 'invalid'; problems: { path: (string | number)[]; problem: string }[] } =>
  typeof refusal === 'object' &&
  refusal !== null &&
  'reason' in refusal &&
  refusal.reason === 'invalid'
