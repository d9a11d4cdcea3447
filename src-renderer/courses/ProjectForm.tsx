import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import { Project, ProjectInput } from '#shared/courses/schema.ts'
import { nameTaken } from './nameTaken.ts'
import { madeId, savedAnswer } from './savedAnswer.ts'

interface ProjectFormProps {
  /** The project to change, or what is known of a new one. */
  project: Project | Partial<ProjectInput>
  /** Told the project's id: of the saved one, or of the existing one that is used instead. */
  onSaved: (id: string) => void
  onClose: () => void
}

/** The form of a training project. */
export function ProjectForm({ project, onSaved, onClose }: ProjectFormProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { courses } = office.client
  const known = 'revision' in project ? project : null
  const sections = useMemo(
    (): readonly FormSection<keyof ProjectInput>[] => [
      {
        fields: [
          { kind: 'text', name: 'name', label: t('courses.field.projectName'), wide: true },
          { kind: 'text', name: 'number', label: t('courses.field.number') },
          { kind: 'text', name: 'funder', label: t('courses.field.funder') },
          {
            kind: 'record',
            name: 'managerId',
            label: t('courses.field.manager'),
            help: t('courses.help.projectManager'),
            source: personOrNew(office, t, 'colleague', 'colleague'),
            wide: true,
          },
        ],
      },
    ],
    [t, office],
  )
  return (
    <RecordForm
      form={'revision' in project ? `project:${project.id}` : newDraft('project:new', project.name)}
      schema={ProjectInput}
      sections={sections}
      values={known === null ? { ...emptyProject, ...project } : projectValues(known)}
      revision={known?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        known === null
          ? savedAnswer(courses.createProject({ commandId, payload: { input } }), madeId)
          : savedAnswer(
              courses.updateProject({
                commandId,
                payload: { id: known.id, revision: revision ?? known.revision, input },
              }),
              () => known.id,
            )
      }
      refused={(refusal) =>
        refusal.reason === 'othersGroups'
          ? { text: t('courses.refusal.othersGroups') }
          : nameTaken(t, refusal, known === null ? onSaved : null)
      }
      currentOf={(current) => {
        const now = Project.safeParse(current)
        return now.success ? projectValues(now.data) : null
      }}
      onSaved={(id, entry) => {
        sayDone(t('courses.done.projectSaved'), entry)
        onSaved(id)
      }}
      onClose={onClose}
    />
  )
}

const emptyProject: ProjectInput = { name: '', number: '', funder: '', managerId: null }

const projectValues = ({ name, number, funder, manager }: Project): ProjectInput => ({
  name,
  number,
  funder,
  managerId: manager?.id ?? null,
})
