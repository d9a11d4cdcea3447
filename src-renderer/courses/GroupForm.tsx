import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { usePersonSource } from '#renderer/people/usePersonSource.ts'
import { emptyGroup, GroupInput, StudyGroup } from '#shared/courses/schema.ts'
import { courseOrNew } from './courseMaking.tsx'
import { useGroupFields } from './groupFields.ts'
import { groupRefusalText } from './groupRefusal.ts'
import { madeId, savedAnswer } from './savedAnswer.ts'

interface GroupFormProps {
  /** The group to change, or null for a new one. */
  group: StudyGroup | null
  /** The course of a new group, where it is known. */
  course?: string | undefined
  /** What it is to be called, where it is made in place. */
  name?: string
  onSaved: (id: string) => void
  onClose: () => void
}

/** The form of a group; its course, and people of it who are not in the register yet, are made in place. */
export function GroupForm({ group, course = '', name = '', onSaved, onClose }: GroupFormProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const courses = useMemo(() => courseOrNew(office), [office])
  const teachers = usePersonSource('teacher')
  const tutors = usePersonSource('tutor')
  const managers = usePersonSource('colleague', 'colleague')
  const sections = useGroupFields({ courses, managers, teachers, tutors })
  const values = useMemo(
    () => (group === null ? { ...emptyGroup, name, courseId: course } : groupValues(group)),
    [group, course, name],
  )
  return (
    <RecordForm
      form={group === null ? newDraft('group:new', course, name) : `group:${group.id}`}
      schema={GroupInput}
      sections={sections}
      values={values}
      revision={group?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        group === null
          ? savedAnswer(client.courses.createGroup({ commandId, payload: { input } }), madeId)
          : savedAnswer(
              client.courses.updateGroup({
                commandId,
                payload: { id: group.id, revision: revision ?? group.revision, input },
              }),
              () => group.id,
            )
      }
      refused={(refusal) => ({ field: refusal.field, text: groupRefusalText(t, refusal) })}
      currentOf={(current) => {
        const now = StudyGroup.safeParse(current)
        return now.success ? groupValues(now.data) : null
      }}
      onSaved={(id, entry) => {
        sayDone(t(group === null ? 'courses.done.created' : 'courses.done.saved'), entry)
        onSaved(id)
      }}
      onClose={onClose}
    />
  )
}

const groupValues = (group: StudyGroup): GroupInput => ({
  name: group.name,
  courseId: group.course.id,
  startsOn: group.startsOn,
  endsOn: group.endsOn,
  managerId: group.manager?.id ?? null,
  teachers: group.teachers.map(({ person, channel }) => ({ person, channel })),
  tutorId: group.tutor?.id ?? null,
  capacity: group.capacity,
  channels: group.channels,
  joiningLink: group.joiningLink,
  journalLink: group.journalLink,
  deliveryWay: group.deliveryWay,
  note: group.note,
})
