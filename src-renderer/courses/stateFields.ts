import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EnrolmentState } from '#shared/courses/schema.ts'

/** The two fields by which an enrolment's state is entered: which, and since when (empty: today). */
export const useStateFields = () => {
  const { t } = useTranslation()
  return useMemo(
    () =>
      [
        {
          kind: 'select',
          name: 'state',
          label: t('courses.field.state'),
          options: EnrolmentState.options.map((value) => ({
            value,
            word: t(`courses.state.${value}`),
          })),
        },
        {
          kind: 'date',
          name: 'since',
          label: t('courses.field.since'),
          help: t('courses.help.since'),
        },
      ] as const,
    [t],
  )
}
