import '#renderer/courses/texts.ts'
import { useId } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { isTold, stepLines, stepWord } from './historyLines.ts'
import { materialHistoryQuery } from './materialsQuery.ts'
import { SectionHead } from './SectionHead.tsx'
import classes from './materials.module.css'

/** What happened to a material, newest first: what was changed, by whom, and when. */
export function MaterialHistory({ id }: { id: string }) {
  const { t } = useTranslation()
  const heading = useId()
  const { data } = useQuery(materialHistoryQuery(useOffice(), id))
  if (data === undefined) return null
  return (
    <section aria-labelledby={heading}>
      <SectionHead id={heading} title={t('materials.history.title')} />
      <ol className={classes['lines']}>
        {data.filter(isTold).map((step) => (
          <li key={step.entry}>
            <span className={classes['text']}>
              {[stepWord(t, step.action), ...stepLines(t, step)].join(' · ')}
              <br />
              <span className={classes['quiet']}>
                {[
                  ...(step.undone ? [t('courses.history.undone')] : []),
                  step.actorName ?? t('courses.history.office'),
                  formatInstant(step.at),
                ].join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
