import './texts.ts'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { PickerRow } from '#renderer/components/picker/recordSource.ts'
import type { Project, ProjectInput } from '#shared/courses/schema.ts'
import { projectRow } from './courseSource.ts'
import { FormDialog } from './FormDialog.tsx'
import { ProjectForm } from './ProjectForm.tsx'

interface ProjectDialogProps {
  /** The project to change, or what is known of a new one. */
  project: Project | Partial<ProjectInput>
  onDone: (row: PickerRow | null) => void
}

/** A training project entered or changed over what the user is at. */
export function ProjectDialog({ project, onDone }: ProjectDialogProps) {
  const { t } = useTranslation()
  const { courses } = useOffice().client
  const close = (): void => onDone(null)
  return (
    <FormDialog
      title={t('revision' in project ? 'courses.editProject' : 'courses.newProject')}
      onClose={close}
    >
      <ProjectForm
        project={project}
        onSaved={(id) =>
          void courses.getProject({ id }).then((saved) => onDone(projectRow(saved)), close)
        }
        onClose={close}
      />
    </FormDialog>
  )
}
