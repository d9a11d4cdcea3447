import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { QuietButton } from './QuietButton.tsx'
import styles from './RecordTable.module.css'

type TableFootProps = {
  total: number | null
  place: number | null
  partFailed: boolean
  onRetry: () => void
}

/** How many there are and where one is. */
export const TableFoot = ({ total, place, partFailed, onRetry }: TableFootProps) => {
  const { t } = useTranslation()
  return (
    <div className={styles['foot']}>
      <span>{total !== null && t('table.rows', { count: total, shown: formatCount(total) })}</span>
      {partFailed && (
        <span className={styles['footFailed']} role="alert">
          {t('table.partFailed')}
          <QuietButton onClick={onRetry}>{t('table.retry')}</QuietButton>
        </span>
      )}
      <span className={styles['footPlace']}>
        {place !== null &&
          total !== null &&
          t('table.position', { place: formatCount(place), total: formatCount(total) })}
      </span>
    </div>
  )
}
