import { useMemo } from 'react'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { PickerRow } from '#renderer/components/picker/recordSource.ts'
import { Course, CourseInput } from '#shared/courses/schema.ts'
import { courseRow, projectSource } from './courseSource.ts'
import { ProjectDialog } from './ProjectDialog.tsx'
import { madeId, savedAnswer } from './savedAnswer.ts'
import { useCreating } from './useCreating.ts'

interface CourseDialogProps {
  /** The course to change, or the name of a new one. */
  course: Course | { name: string }
  onDone: (row: PickerRow | null) => void
}

/** The form of a course; its project can be made in place. */
export function CourseDialog({ course, onDone }: CourseDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const projects = useCreating(useMemo(() => projectSource(office), [office]))
  const known = 'id' in course ? course : null
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'text' as const, name: 'name' as const, label: t('courses.field.courseName') },
          {
            kind: 'record' as const,
            name: 'projectId' as const,
            label: t('courses.field.project'),
            source: projects.source,
          },
          {
            kind: 'text' as const,
            name: 'programme' as const,
            label: t('courses.field.programme'),
          },
          {
            kind: 'text' as const,
            name: 'ePlatform' as const,
            label: t('courses.field.ePlatform'),
            help: t('courses.help.ePlatform'),
          },
        ],
      },
    ],
    [t, projects.source],
  )
  return (
    <>
      <Modal
        opened
        size={640}
        title={t(known === null ? 'courses.newCourse' : 'courses.editCourse')}
        closeOnEscape={false}
        withCloseButton={false}
        onClose={() => onDone(null)}
      >
        <RecordForm
          form={`course:${known?.id ?? 'new'}`}
          schema={CourseInput}
          sections={sections}
          values={known === null ? { ...emptyCourse, name: course.name } : courseValues(known)}
          revision={known?.revision ?? null}
          save={({ commandId, values: input, revision }) =>
            known === null
              ? savedAnswer(client.courses.createCourse({ commandId, payload: { input } }), madeId)
              : savedAnswer(
                  client.courses.updateCourse({
                    commandId,
                    payload: { id: known.id, revision: revision ?? known.revision, input },
                  }),
                  () => known.id,
                )
          }
          refused={(refusal) =>
            refusal.reason === 'othersGroups'
              ? { text: t('courses.refusal.othersGroups') }
              : {
                  field: 'name',
                  text: t('courses.refusal.courseNameTaken'),
                  ways:
                    known === null
                      ? [
                          {
                            word: t('courses.action.useExisting'),
                            act: async () =>
                              onDone(
                                courseRow(await client.courses.getCourse({ id: refusal.existing })),
                              ),
                          },
                        ]
                      : [],
                }
          }
          currentOf={(current) => {
            const now = Course.safeParse(current)
            return now.success ? courseValues(now.data) : null
          }}
          onSaved={(id, entry) => {
            sayDone(t('courses.done.courseSaved'), entry)
            void client.courses.getCourse({ id }).then(
              (saved) => onDone(courseRow(saved)),
              () => onDone(null),
            )
          }}
          onClose={() => onDone(null)}
        />
      </Modal>
      {projects.asked === null ? null : (
        <ProjectDialog project={{ name: projects.asked }} onDone={projects.end} />
      )}
    </>
  )
}

const emptyCourse: CourseInput = { name: '', projectId: null, programme: '', ePlatform: '' }

const courseValues = ({ name, project, programme, ePlatform }: Course): CourseInput => ({
  name,
  projectId: project?.id ?? null,
  programme,
  ePlatform,
})
