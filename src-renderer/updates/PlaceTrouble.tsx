import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import classes from '#renderer/settings/settings.module.css'
import type { UpdateTrouble } from '#shared/updates/schema.ts'
import own from './updates.module.css'

/** Since when the place has not been of use, how often it was tried, and what the last tries came to. */
export function PlaceTrouble({ trouble }: { trouble: UpdateTrouble }) {
  const { t } = useTranslation()
  const { since, tries, last } = trouble
  return (
    <div className={own['tries']}>
      <p className={classes['quiet']}>
        {t('updates.tries.since', { count: tries, since: formatInstant(since) })}
      </p>
      {last.length < 2 ? null : (
        <details>
          <summary>{t('updates.tries.last')}</summary>
          <ul>
            {last.map((failed) => (
              <li key={failed.at}>
                {formatInstant(failed.at)}
                {' — '}
                {failed.kind === 'refused'
                  ? t(`updates.refused.${failed.why}`)
                  : t(`updates.trouble.${failed.why}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
