import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { EnrolmentState } from '#shared/courses/schema.ts'

/**
 * The states that are chosen from a list. Whoever withdraws is taken out of the group by a dialog of its own,
 * which shows what they leave open.
 */
export const ChosenState = EnrolmentState.exclude(['withdrawn'])
export type ChosenState = z.infer<typeof ChosenState>

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
          options: ChosenState.options.map((value) => ({
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
