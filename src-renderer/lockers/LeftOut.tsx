import { useTranslation } from 'react-i18next'
import type { ListPreview } from '#shared/lockers/importSchema.ts'
import classes from './importList.module.css'

const kinds = ['abroad', 'other', 'unread', 'twice'] as const

/** What of a file is not taken in, and what comes without coordinates. */
export function LeftOut({ left }: { left: ListPreview['left'] }) {
  const { t } = useTranslation()
  const what = kinds
    .filter((kind) => left[kind] > 0)
    .map((kind) => t(`lockers.import.preview.${kind}`, { count: left[kind] }))
  return (
    <>
      {what.length === 0 ? null : (
        <p className={classes['quiet']}>
          {t('lockers.import.preview.left', { what: what.join(', ') })}
        </p>
      )}
      {left.withoutPoint === 0 ? null : (
        <p className={classes['quiet']}>
          {t('lockers.import.preview.withoutPoint', { count: left.withoutPoint })}
        </p>
      )}
    </>
  )
}
