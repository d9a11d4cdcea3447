import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { outdatedSheetsQuery } from './paperQuery.ts'
import classes from './documents.module.css'

/** So many names fit the note; the others are counted. */
const named = 3

/** Whose sheets no longer say what is so, with the way to make them anew; nothing while all do. */
export function OutdatedNote({ group, onMake }: { group: string; onMake: () => void }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(outdatedSheetsQuery(useOffice(), group))
  if (data.length === 0) return null
  const names = data.slice(0, named).map(({ name }) => name)
  return (
    <Alert
      className={classes['note'] ?? ''}
      color="yellow"
      icon={<IconAlertTriangle size={18} stroke={1.6} aria-hidden />}
    >
      <div className={classes['noteLine']}>
        <span>
          {t('documents.outdated.people', { count: data.length, names: names.join(', ') })}
          {data.length > named
            ? ` ${t('documents.outdated.more', { count: data.length - named })}`
            : ''}
        </span>
        <Button size="compact-sm" variant="default" onClick={onMake}>
          {t('documents.outdated.make')}
        </Button>
      </div>
    </Alert>
  )
}
