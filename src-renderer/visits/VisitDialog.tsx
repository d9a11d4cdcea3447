import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { today } from '#renderer/courses/today.ts'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import { personSource } from '#renderer/people/personSource.ts'
import { useDays, usePolicies } from '#renderer/settings/settingsQueries.ts'
import { isWorkingDay } from '#shared/calendar/workingDays.ts'
import type { Visit, VisitClash } from '#shared/visits/schema.ts'
import { formOf, formOfCurrent, inputOf, newVisit, VisitForm, visitSections } from './visitForm.ts'
import { timesOf } from './visitWords.ts'

interface VisitDialogProps {
  /** The visit to change, or whose new one: null for somebody still to be named. */
  visit: Visit | { person: string | null }
  onClose: () => void
}

/** The form of a visit. Visits at the same time are told after saving: two may well come together. */
export function VisitDialog({ visit, onClose }: VisitDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const { actor } = useSession()
  const [letIn, setLetIn] = useState(false)
  const known = 'id' in visit ? visit : null
  const person = 'person' in visit ? visit.person : null
  const values = useMemo(
    () => (known === null ? newVisit({ day: today(), person, host: actor.person }) : formOf(known)),
    [known, person, actor.person],
  )
  const [day, setDay] = useState(values.day)
  const dayOff = useDayOff(day)
  const sections = useMemo(
    () =>
      visitSections(
        t,
        { people: personOrNew(office, t, 'outside'), hosts: personSource(office, t) },
        dayOff,
      ),
    [t, office, dayOff],
  )
  return (
    <FormDialog
      size={680}
      title={t(known === null ? 'visits.new' : 'visits.edit')}
      form={`visit:${known?.id ?? person ?? 'new'}`}
      schema={VisitForm}
      sections={sections}
      values={values}
      revision={known?.revision ?? null}
      {...(person === null ? {} : { focus: 'purpose' as const })}
      save={({ commandId, values: typed, revision }) => {
        const entered = { input: inputOf(typed), letIn, direction: typed.direction }
        return known === null
          ? savedAnswer(client.visits.create({ commandId, payload: entered }), clashesOf)
          : savedAnswer(
              client.visits.update({
                commandId,
                payload: { ...entered, id: known.id, revision: revision ?? known.revision },
              }),
              clashesOf,
            )
      }}
      refused={({ field }) => ({
        field,
        text: t('visits.refusal.emergency'),
        ways: [{ word: t('visits.action.letIn'), act: () => setLetIn(true), save: true }],
      })}
      onValues={(typed) => setDay(String(typed['day'] ?? ''))}
      currentOf={formOfCurrent}
      onSaved={(clashes, entry) => {
        sayDone([t('visits.done.saved'), ...clashWords(t, clashes)].join(' '), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

/** Whether the office does not work on a day that is typed; what is no day yet is none. */
function useDayOff(day: string): boolean {
  const { data: policies } = usePolicies()
  const { data: days } = useDays()
  const moved = policies?.movedDaysApply === true ? (days?.moved ?? []) : []
  return z.iso.date().safeParse(day).success && !isWorkingDay(day, moved)
}

const clashesOf = ({ clashes }: { clashes: VisitClash[] }): VisitClash[] => clashes

const clashWords = (t: Texts, clashes: readonly VisitClash[]): string[] =>
  clashes.length === 0
    ? []
    : [
        t('visits.done.clashes', {
          others: clashes.map((clash) => `${timesOf(clash)} ${clash.name}`).join('; '),
        }),
      ]
