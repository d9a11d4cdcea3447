import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { usePersonSource } from '#renderer/people/usePersonSource.ts'
import type { EnrolRefusal } from '#shared/courses/contract.ts'
import type { SomePeople, StudyGroup } from '#shared/courses/schema.ts'
import { alsoAdmitted, namesOf } from './admissionWords.ts'
import { PeopleInput } from './PeopleInput.tsx'
import { ChosenState, useStateFields } from './stateFields.ts'
import { useNotReady } from './useNotReady.tsx'

const Enrolling = z.object({
  people: z.array(z.uuid()).min(1, 'required').max(500),
  state: ChosenState,
  since: z.iso.date('notADate').nullable(),
})
const start = { people: [], state: 'confirmed' as const, since: null }

/** Adds people to a group, several at once; somebody new can be entered in place. */
export function EnrolDialog(props: {
  group: StudyGroup
  /** Who is in the group already: not offered again. */
  members: readonly string[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { group, members, onClose } = props
  const source = usePersonSource('participant')
  const fields = useStateFields()
  const notReady = useNotReady()
  const sections = useMemo(() => {
    const offered = {
      ...source,
      search: async (text: string, signal: AbortSignal) => {
        const found = await source.search(text, signal)
        return found.filter((row) => !members.includes(row.id))
      },
    }
    return [
      {
        fields: [
          {
            kind: 'custom' as const,
            name: 'people' as const,
            label: t('courses.field.people'),
            wide: true,
            render: (control: Parameters<typeof PeopleInput>[0]['control']) => (
              <PeopleInput control={control} source={offered} />
            ),
          },
          ...fields,
        ],
      },
    ]
  }, [t, source, members, fields])
  return (
    <>
      <FormDialog
        size={640}
        title={t('courses.enrolTitle', { name: group.name })}
        form={`enrol:${group.id}`}
        schema={Enrolling}
        sections={sections}
        values={start}
        revision={null}
        save={({ commandId, values: { people, ...values } }) =>
          client.courses.enrol({
            commandId,
            payload: { group: group.id, people: { kind: 'rows', ids: people }, ...values },
          })
        }
        refused={(refusal) =>
          refusal.reason === 'notReady' ? notReady.shown(refusal) : { text: whyNot(t, refusal) }
        }
        onSaved={({ enrolled, returned, already, archived, ...admitted }, entry) => {
          const told = [
            t('courses.done.enrolled', { count: enrolled + returned }),
            ...alsoAdmitted(t, admitted),
            ...alsoTold(t, already, archived),
          ]
          sayDone(told.join(' '), entry)
          onClose()
        }}
        onClose={onClose}
        saveWord={t('courses.action.enrolThem')}
      />
      {notReady.dialog}
    </>
  )
}

const whyNot = (t: Texts, refusal: Exclude<EnrolRefusal, { reason: 'notReady' }>): string =>
  refusal.reason === 'groupArchived'
    ? t('courses.refusal.groupArchived')
    : [t('courses.refusal.nobodyToEnrol'), ...alsoTold(t, refusal.already, refusal.archived)].join(
        ' ',
      )

/** Who was left as they are, by name where they are few. */
const alsoTold = (t: Texts, already: SomePeople, archived: SomePeople): string[] => [
  ...(already.count === 0 ? [] : [t('courses.done.already', { names: namesOf(already) })]),
  ...(archived.count === 0 ? [] : [t('courses.done.archived', { names: namesOf(archived) })]),
]
