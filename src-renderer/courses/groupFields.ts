import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { GroupInput } from '#shared/courses/schema.ts'

type Sections = readonly FormSection<keyof GroupInput>[]

/** The fields of a group. Its course and its people can be made in place by their sources. */
export const useGroupFields = ({
  courses,
  managers,
  teachers,
  tutors,
}: Record<'courses' | 'managers' | 'teachers' | 'tutors', RecordSource>): Sections => {
  const { t } = useTranslation()
  return useMemo(
    (): Sections => [
      {
        fields: [
          { kind: 'text', name: 'name', label: t('courses.field.name') },
          { kind: 'record', name: 'courseId', label: t('courses.field.course'), source: courses },
          { kind: 'date', name: 'startsOn', label: t('courses.field.startsOn') },
          {
            kind: 'date',
            name: 'endsOn',
            label: t('courses.field.endsOn'),
            help: t('courses.help.endsOn'),
          },
          {
            kind: 'record',
            name: 'managerId',
            label: t('courses.field.manager'),
            help: t('courses.help.manager'),
            source: managers,
          },
          {
            kind: 'record',
            name: 'tutorId',
            label: t('courses.field.tutor'),
            source: tutors,
          },
          {
            kind: 'number',
            name: 'capacity',
            label: t('courses.field.capacity'),
            help: t('courses.help.capacity'),
          },
        ],
      },
      {
        fields: [
          {
            kind: 'rows',
            name: 'teachers',
            label: t('courses.field.teachers'),
            row: () => [
              {
                kind: 'record',
                name: 'person',
                label: t('courses.field.teacher'),
                source: teachers,
              },
              { kind: 'text', name: 'channel', label: t('courses.field.channel') },
            ],
            newRow: () => ({ person: '', channel: '' }),
            addWord: t('courses.action.addTeacher'),
          },
        ],
      },
      {
        title: t('courses.section.links'),
        fields: [
          {
            kind: 'text',
            name: 'joiningLink',
            label: t('courses.field.joiningLink'),
            help: t('courses.help.link'),
          },
          {
            kind: 'text',
            name: 'channels',
            label: t('courses.field.channels'),
            help: t('courses.help.channels'),
          },
          { kind: 'text', name: 'journalLink', label: t('courses.field.journalLink') },
          {
            kind: 'text',
            name: 'deliveryWay',
            label: t('courses.field.deliveryWay'),
            help: t('courses.help.deliveryWay'),
            wide: true,
          },
          { kind: 'longText', name: 'note', label: t('courses.field.note') },
        ],
      },
    ],
    [t, courses, managers, teachers, tutors],
  )
}
