import { Button, Group } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import classes from './incidents.module.css'

/** What the office answers to a report. */
export interface Filed {
  id: string
  number: string
  reads: boolean
  owned: boolean
  reportBy: string | null
}

/** After filing: what the writer can do from now on, and what has not happened yet. */
export function FiledNote({ filed, onAnother }: { filed: Filed; onAnother: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className={classes['page']} role="status">
      <h1 className={classes['filed']}>
        <IconCircleCheck size={22} stroke={1.6} aria-hidden />
        {t('incidents.filed.title', { number: filed.number })}
      </h1>
      <p className={classes['said']}>{t('incidents.filed.notReport')}</p>
      <p className={classes['said']}>
        {t(filed.reads ? 'incidents.filed.reads' : 'incidents.filed.dropBox')}
      </p>
      {filed.owned ? null : (
        <StateMark meaning="warning" word={t('incidents.filed.notOwned')} quiet />
      )}
      {filed.reportBy === null ? null : (
        <StateMark
          meaning="warning"
          word={t('incidents.filed.reportBy', { day: formatDate(filed.reportBy) })}
          quiet
        />
      )}
      <Group gap="xs" mt="sm">
        {filed.reads ? (
          <Button onClick={() => void navigate({ to: '/incidents/$id', params: { id: filed.id } })}>
            {t('incidents.filed.open')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onAnother}>
          {t('incidents.filed.another')}
        </Button>
      </Group>
    </div>
  )
}
