import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { useBoard } from './board.ts'
import type { StartEmpty } from './recordTableProps.ts'
import styles from './RecordTable.module.css'

export type TableSituation = 'loading' | 'failed' | 'noMatch' | 'startEmpty' | 'empty'

type TableMessageProps = {
  situation: TableSituation
  /** The feature's own words for an empty list, with the way to its first record. */
  empty: ReactNode
  startEmpty: StartEmpty | undefined
  onRetry: () => void
}

/** Why there are no rows, calmly, and what can be done about it. */
export const TableMessage = ({ situation, empty, startEmpty, onRetry }: TableMessageProps) => {
  const { t } = useTranslation()
  const { query, setQuery } = useBoard()
  const showAll = (): void => setQuery({ ...query, search: '', filters: {} })
  switch (situation) {
    case 'loading':
      return <Message title={t('table.loading')} late />
    case 'failed':
      return (
        <Message title={t('table.failed')} help={t('table.failedHelp')}>
          <Button variant="default" onClick={onRetry}>
            {t('table.retry')}
          </Button>
        </Message>
      )
    case 'noMatch':
    case 'startEmpty': {
      const own = situation === 'startEmpty' ? startEmpty : undefined
      return own === undefined ? (
        <Message title={t('table.noMatch')} help={t('table.noMatchHelp')}>
          <Button variant="default" onClick={showAll}>
            {t('table.clearFilters')}
          </Button>
        </Message>
      ) : (
        <Message title={own.title}>
          <Button variant="default" onClick={() => (own.all ? setQuery(own.all) : showAll())}>
            {own.showAll}
          </Button>
        </Message>
      )
    }
    case 'empty':
      return empty ?? <Message title={t('table.empty')} help={t('table.emptyHelp')} />
  }
}

type MessageProps = {
  title: string
  help?: string
  /** Not shown before it takes noticeably long: what is on one's own disk comes at once. */
  late?: boolean
  children?: ReactNode
}

/** The same quiet shape for a list's own words. */
export const Message = ({ title, help, late, children }: MessageProps) => (
  <div className={styles['message']} data-late={late || undefined}>
    <strong>{title}</strong>
    {help !== undefined && <p>{help}</p>}
    {children}
  </div>
)
