import { useMemo } from 'react'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { PickerRow } from '#renderer/components/picker/recordSource.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { Project, ProjectInput } from '#shared/courses/schema.ts'
import { projectRow } from './courseSource.ts'
import { madeId, savedAnswer } from './savedAnswer.ts'

interface ProjectDialogProps {
  /** The project to change, or the name of a new one. */
  project: Project | { name: string }
  onDone: (row: PickerRow | null) => void
}

/** The form of a training project. */
export function ProjectDialog({ project, onDone }: ProjectDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const known = 'id' in project ? project : null
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'text' as const,
            name: 'name' as const,
            label: t('courses.field.projectName'),
            wide: true,
          },
          { kind: 'text' as const, name: 'number' as const, label: t('courses.field.number') },
          { kind: 'text' as const, name: 'funder' as const, label: t('courses.field.funder') },
          {
            kind: 'record' as const,
            name: 'managerId' as const,
            label: t('courses.field.manager'),
            help: t('courses.help.projectManager'),
            source: personSource(office, t, 'colleague'),
            wide: true,
          },
        ],
      },
    ],
    [t, office],
  )
  return (
    <Modal
      opened
      size={640}
      title={t(known === null ? 'courses.newProject' : 'courses.editProject')}
      closeOnEscape={false}
      withCloseButton={false}
      onClose={() => onDone(null)}
    >
      <RecordForm
        form={`project:${known?.id ?? 'new'}`}
        schema={ProjectInput}
        sections={sections}
        values={known === null ? { ...emptyProject, name: project.name } : projectValues(known)}
        revision={known?.revision ?? null}
        save={({ commandId, values: input, revision }) =>
          known === null
            ? savedAnswer(client.courses.createProject({ commandId, payload: { input } }), madeId)
            : savedAnswer(
                client.courses.updateProject({
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
                text: t('courses.refusal.projectNameTaken'),
                ways:
                  known === null
                    ? [
                        {
                          word: t('courses.action.useExisting'),
                          act: async () =>
                            onDone(
                              projectRow(await client.courses.getProject({ id: refusal.existing })),
                            ),
                        },
                      ]
                    : [],
              }
        }
        currentOf={(current) => {
          const now = Project.safeParse(current)
          return now.success ? projectValues(now.data) : null
        }}
        onSaved={(id, entry) => {
          sayDone(t('courses.done.projectSaved'), entry)
          void client.courses.getProject({ id }).then(
            (saved) => onDone(projectRow(saved)),
            () => onDone(null),
          )
        }}
        onClose={() => onDone(null)}
      />
    </Modal>
  )
}

const emptyProject: ProjectInput = { name: '', number: '', funder: '', managerId: null }

const projectValues = ({ name, number, funder, manager }: Project): ProjectInput => ({
  name,
  number,
  funder,
  managerId: manager?.id ?? null,
})
