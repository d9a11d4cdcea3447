import { useMemo } from 'react'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type Office, useOffice } from '#renderer/app/client/office.ts'
import { formatDates } from '#renderer/app/format/dates.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { ChosenRows } from '#renderer/components/table/tablePorts.ts'
import { useStateFields } from '#renderer/courses/stateFields.ts'
import { EnrolmentState, type GroupChoice } from '#shared/courses/schema.ts'
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
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'group' as const,
            label: t('people.enrol.group'),
            source: groupSource(office),
            wide: true,
          },
          ...fields,
        ],
      },
    ],
    [t, office, fields],
  )
  return (
    <Modal
      opened
      title={t('people.enrol.title', { count: chosen.count })}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      <RecordForm
        form="people:enrol"
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
        refused={(refusal) => ({ text: t(`people.enrol.${refusal.reason}`), field: 'group' })}
        onSaved={({ enrolled, returned, already, archived }, entry) => {
          const left = already.count + archived.count
          const said = [t('people.enrol.done', { count: enrolled + returned })]
          if (left > 0) said.push(t('people.enrol.left', { count: left }))
          sayDone(said.join(' '), entry)
          chosen.clear()
          onClose()
        }}
        onClose={onClose}
        saveWord={t('people.enrol.yes')}
      />
    </Modal>
  )
}

const groupRow = (group: GroupChoice): PickerRow => ({
  id: group.id,
  name: group.name,
  detail: [group.course, formatDates(group.startsOn, group.endsOn)]
    .filter((text) => text !== '')
    .join(' · '),
})

/** Where pickers find groups; archived ones are left out. */
const groupSource = ({ client }: Office): RecordSource => ({
  name: 'group',
  search: async (text, signal) =>
    (await client.courses.findGroups({ text, limit: 20 }, { signal })).map(groupRow),
  find: async (id, signal) => {
    const group = await client.courses.getGroup({ id }, { signal }).catch(() => null)
    return group === null ? null : groupRow({ ...group, course: group.course.name })
  },
})
