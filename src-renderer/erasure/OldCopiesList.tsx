import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { OldCopies } from '#shared/erasure/schema.ts'
import classes from './erasure.module.css'

/** Copies from before, which an erasure can't reach: each by its place, so that somebody can see to it. */
export function OldCopiesList({ copies }: { copies: OldCopies }) {
  const { t } = useTranslation()
  const { backups, place, aside, exports } = copies
  const none = backups.length === 0 && place === null && aside.length === 0 && exports.length === 0
  return (
    <section className={classes['part']}>
      <h3 className={classes['title']}>{t('erasure.copies')}</h3>
      <p className={classes['quiet']}>{t(none ? 'erasure.noCopies' : 'erasure.copiesText')}</p>
      <ul className={classes['list']}>
        {backups.length === 0 ? null : (
          <li className={classes['line']}>
            <details>
              <summary>{t('erasure.copy.backups', { count: backups.length })}</summary>
              <ul className={classes['list']}>
                {backups.map(({ name, at }) => (
                  <li key={name}>{`${formatInstant(at)} · ${name}`}</li>
                ))}
              </ul>
            </details>
          </li>
        )}
        {place === null ? null : (
          <li className={classes['line']}>{t('erasure.copy.place', { folder: place })}</li>
        )}
        {aside.map((folder) => (
          <li key={folder} className={classes['line']}>
            {t('erasure.copy.aside', { folder })}
          </li>
        ))}
        {exports.map(({ name, folder, at }) => (
          <li key={folder} className={classes['line']}>
            {t('erasure.copy.export', { name, folder, date: formatInstant(at) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
