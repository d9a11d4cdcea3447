import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { ChosenRows } from '#renderer/components/table/tablePorts.ts'
import { alsoAdmitted } from '#renderer/courses/admissionWords.ts'
import { useStateFields } from '#renderer/courses/stateFields.ts'
import { useGroupSource } from '#renderer/courses/useGroupSource.ts'
import { useNotReady } from '#renderer/courses/useNotReady.tsx'
import { EnrolmentState } from '#shared/courses/schema.ts'
import type { PersonRow } from '#shared/people/schema.ts'

const Enrolling = z.object({
  group: z.uuid('choice'),
  state: EnrolmentState,
  since: z.iso.date('notADate').nullable(),
})
const start = { group: '', state: 'confirmed' as const, since: null }

/** Puts the people chosen in the list into a group, as one step. */
export function EnrolDialog(props: { chosen: ChosenRows<PersonRow>; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { chosen, onClose } = props
  const fields = useStateFields()
  const source = useGroupSource()
  const notReady = useNotReady()
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'group' as const,
            label: t('people.enrol.group'),
            source,
            wide: true,
          },
          ...fields,
        ],
      },
    ],
    [t, source, fields],
  )
  return (
    <>
      <FormDialog
        title={t('people.enrol.title', { count: chosen.count })}
        form={chosenDraft('people:enrol', chosen.selection)}
        schema={Enrolling}
        sections={sections}
        values={start}
        revision={null}
        save={({ commandId, values }) =>
          office.client.courses.enrol({
            commandId,
            payload: { ...values, people: chosen.selection },
          })
        }
        refused={(refusal) =>
          refusal.reason === 'notReady'
            ? notReady.shown(refusal)
            : { text: t(`people.enrol.${refusal.reason}`), field: 'group' }
        }
        onSaved={({ enrolled, returned, already, archived, ...admitted }, entry) => {
          const left = already.count + archived.count
          const said = [
            t('people.enrol.done', { count: enrolled + returned }),
            ...alsoAdmitted(t, admitted),
          ]
          if (left > 0) said.push(t('people.enrol.left', { count: left }))
          sayDone(said.join(' '), entry)
          chosen.clear()
          onClose()
        }}
        onClose={onClose}
        saveWord={t('people.enrol.yes')}
      />
      {notReady.dialog}
    </>
  )
}
