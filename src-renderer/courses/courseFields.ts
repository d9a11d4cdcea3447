import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { type CourseInput, ModuleKind } from '#shared/courses/schema.ts'

type Sections = readonly FormSection<keyof CourseInput>[]

/** The fields of a course. Projects can be made in place by their source. */
export const useCourseFields = (projects: RecordSource): Sections => {
  const { t } = useTranslation()
  return useMemo(
    (): Sections => [
      {
        fields: [
          { kind: 'text', name: 'name', label: t('courses.field.courseName'), wide: true },
          {
            kind: 'record',
            name: 'projectId',
            label: t('courses.field.project'),
            source: projects,
          },
          { kind: 'text', name: 'programme', label: t('courses.field.programme') },
        ],
      },
      {
        fields: [
          {
            kind: 'rows',
            name: 'modules',
            label: t('courses.field.modules'),
            help: t('courses.help.modules'),
            row: () => [
              { kind: 'text', name: 'name', label: t('courses.field.module'), share: 3 },
              {
                kind: 'select',
                name: 'kind',
                label: t('courses.field.moduleKind'),
                options: ModuleKind.options.map((value) => ({
                  value,
                  word: t(`courses.moduleKind.${value}`),
                })),
                share: 1.4,
              },
              { kind: 'number', name: 'plannedHours', label: t('courses.field.plannedHours') },
            ],
            newRow: () => ({ id: null, name: '', kind: 'theory', plannedHours: 0 }),
            addWord: t('courses.action.addModule'),
          },
          {
            kind: 'rows',
            name: 'platforms',
            label: t('courses.field.platforms'),
            help: t('courses.help.platforms'),
            row: () => [
              { kind: 'text', name: 'name', label: t('courses.field.platform'), share: 2 },
              { kind: 'text', name: 'link', label: t('courses.field.platformLink'), share: 3 },
              { kind: 'text', name: 'access', label: t('courses.field.platformAccess'), share: 3 },
            ],
            newRow: () => ({ id: null, name: '', link: '', access: '' }),
            addWord: t('courses.action.addPlatform'),
          },
        ],
      },
    ],
    [t, projects],
  )
}
