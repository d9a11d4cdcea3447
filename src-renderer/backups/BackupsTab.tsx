import '#renderer/exports/texts.ts'
import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import classes from '#renderer/settings/settings.module.css'
import { BackupTable } from './BackupTable.tsx'
import { useBackups } from './backupsQuery.ts'
import { SecondPlace } from './SecondPlace.tsx'

/** The backups of the office: here, in the second place, and the way back. */
export function BackupsTab() {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const [making, setMaking] = useState(false)
  const { data } = useBackups()
  const make = async (): Promise<void> => {
    setMaking(true)
    try {
      const made = await client.backups.make()
      if (made.ok) sayDone(t('backups.made'))
      else sayRefused(t('backups.notMade', { why: t(`exports.reason.${made.reason}`) }))
    } catch {
      sayRefused(t('backups.elsewhere.failed'))
    }
    setMaking(false)
    await cache.invalidateQueries({ queryKey: queries.backups.key() })
  }
  return (
    <div className={classes['page']}>
      <section aria-labelledby="backups">
        <div className={classes['head']}>
          <div className={classes['headText']}>
            <h1 id="backups">{t('backups.title')}</h1>
            <p className={classes['quiet']}>{t('backups.text')}</p>
          </div>
          <Button loading={making || data?.making === true} onClick={() => void make()}>
            {t('backups.make')}
          </Button>
        </div>
        {data === undefined ? null : <BackupTable list={data} />}
      </section>
      {data === undefined ? null : (
        <SecondPlace key={data.place?.revision ?? 0} place={data.place} placed={data.placed} />
      )}
    </div>
  )
}
