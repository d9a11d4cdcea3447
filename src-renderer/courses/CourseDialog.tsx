import './texts.ts'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { PickerRow } from '#renderer/components/picker/recordSource.ts'
import type { Course, CourseInput } from '#shared/courses/schema.ts'
import { CourseForm } from './CourseForm.tsx'
import { courseRow } from './courseSource.ts'
import { FormDialog } from './FormDialog.tsx'

interface CourseDialogProps {
  /** The course to change, or what is known of a new one. */
  course: Course | Partial<CourseInput>
  onDone: (row: PickerRow | null) => void
}

/** A course entered or changed over what the user is at. */
export function CourseDialog({ course, onDone }: CourseDialogProps) {
  const { t } = useTranslation()
  const { courses } = useOffice().client
  const close = (): void => onDone(null)
  return (
    <FormDialog
      title={t('revision' in course ? 'courses.editCourse' : 'courses.newCourse')}
      onClose={close}
    >
      <CourseForm
        course={course}
        onSaved={(id) =>
          void courses.getCourse({ id }).then((saved) => onDone(courseRow(saved)), close)
        }
        onClose={close}
      />
    </FormDialog>
  )
}
