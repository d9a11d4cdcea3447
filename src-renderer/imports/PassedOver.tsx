import { useTranslation } from 'react-i18next'
import type { ImportState } from '#shared/imports/schema.ts'
import classes from './imports.module.css'

/** Lines of the file that are no records, each with why, so that nothing disappears unseen. */
export function PassedOver({ count, first }: ImportState['passedOver']) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <details className={classes['passed']}>
      <summary>{t('imports.passedOver.count', { count })}</summary>
      <ul>
        {first.map(({ row, why, text }) => (
          <li key={row}>
            {t('imports.passedOver.row', { row })} ({t(`imports.passedOver.${why}`)})
            {text === '' ? '' : `: ${text}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
