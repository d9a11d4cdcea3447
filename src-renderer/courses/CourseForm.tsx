import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { Course, CourseInput, emptyCourse } from '#shared/courses/schema.ts'
import { useCourseFields } from './courseFields.ts'
import { projectOrNew } from './courseMaking.tsx'
import { nameTaken } from './nameTaken.ts'
import { madeId, savedAnswer } from './savedAnswer.ts'

interface CourseFormProps {
  /** The course to change, or what is known of a new one. */
  course: Course | Partial<CourseInput>
  /** Told the course's id: of the saved one, or of the existing one that is used instead. */
  onSaved: (id: string) => void
  onClose: () => void
}

/** The form of a course with its modules and platforms; its project can be made in place. */
export function CourseForm({ course, onSaved, onClose }: CourseFormProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { courses } = office.client
  const projects = useMemo(() => projectOrNew(office), [office])
  const sections = useCourseFields(projects)
  const known = 'revision' in course ? course : null
  return (
    <RecordForm
      form={
        'revision' in course
          ? `course:${course.id}`
          : newDraft('course:new', course.projectId, course.name)
      }
      schema={CourseInput}
      sections={sections}
      values={known === null ? { ...emptyCourse, ...course } : courseValues(known)}
      revision={known?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        known === null
          ? savedAnswer(courses.createCourse({ commandId, payload: { input } }), madeId)
          : savedAnswer(
              courses.updateCourse({
                commandId,
                payload: { id: known.id, revision: revision ?? known.revision, input },
              }),
              () => known.id,
            )
      }
      refused={(refusal) => {
        switch (refusal.reason) {
          case 'othersGroups':
            return { text: t('courses.refusal.othersGroups') }
          case 'moduleInUse':
          case 'moduleRemote':
            return {
              field: refusal.field,
              text: t(`courses.refusal.${refusal.reason}`, { name: refusal.name }),
            }
          case 'moduleOverShare': {
            const { name, group, limit } = refusal
            return {
              field: refusal.field,
              text: t('courses.refusal.moduleOverShare', { name, group, limit }),
            }
          }
          case 'courseNameTaken':
            return nameTaken(t, refusal, known === null ? onSaved : null)
        }
      }}
      currentOf={(current) => {
        const now = Course.safeParse(current)
        return now.success ? courseValues(now.data) : null
      }}
      onSaved={(id, entry) => {
        sayDone(t('courses.done.courseSaved'), entry)
        onSaved(id)
      }}
      onClose={onClose}
    />
  )
}

const courseValues = ({ name, project, programme, modules, platforms }: Course): CourseInput => ({
  name,
  projectId: project?.id ?? null,
  programme,
  modules,
  platforms,
})
