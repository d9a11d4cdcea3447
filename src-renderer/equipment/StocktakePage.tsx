import { useState } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { ConfirmDialog } from '#renderer/components/feedback/ConfirmDialog.tsx'
import { stocktakeQuery } from './stocktakeQuery.ts'
import { StocktakeFiles } from './StocktakeFiles.tsx'
import { StocktakeReport } from './StocktakeReport.tsx'
import { StocktakeScans } from './StocktakeScans.tsx'
import { placeWords } from './stocktakeWords.ts'
import { useStocktakeCommands } from './useStocktakeCommands.ts'
import classes from './equipment.module.css'

/** One stock-take: the box for scanning while it goes on, and what it found so far. */
export function StocktakePage({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: stocktake, error } = useQuery(stocktakeQuery(useOffice(), id))
  const { finish, reopen, markLost } = useStocktakeCommands()
  const [asking, setAsking] = useState(false)
  if (stocktake === undefined) {
    return error === null ? null : (
      <p className={classes['desk']}>{t('equipment.stocktake.gone')}</p>
    )
  }
  const { place, startedAt, startedBy, finishedAt, report, losable } = stocktake
  const times = [
    `${t('equipment.stocktake.began')} ${formatInstant(startedAt)}`,
    startedBy,
    finishedAt === null
      ? t('equipment.stocktake.goesOn')
      : `${t('equipment.stocktake.ended')} ${formatInstant(finishedAt)}`,
  ]
  return (
    <div className={classes['desk']}>
      <Anchor
        underline="always"
        renderRoot={(props) => <Link to="/equipment/stocktake" search={{}} {...props} />}
      >
        {t('equipment.stocktake.back')}
      </Anchor>
      <div className={classes['sectionHead']}>
        <div>
          <h2 className={classes['name']}>{placeWords(t, place)}</h2>
          <p className={classes['quiet']}>{times.filter((text) => text !== '').join(' · ')}</p>
        </div>
        <Group gap="xs">
          <StocktakeFiles id={id} />
          {losable === null || losable === 0 ? null : (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('equipment.stocktake.lose')}
            </Button>
          )}
          <Button
            variant={finishedAt === null ? 'filled' : 'default'}
            onClick={() => void (finishedAt === null ? finish(id) : reopen(id))}
          >
            {t(finishedAt === null ? 'equipment.stocktake.finish' : 'equipment.stocktake.reopen')}
          </Button>
        </Group>
      </div>
      {finishedAt === null ? <StocktakeScans id={id} place={place} /> : null}
      {losable === null && report.missing.length > 0 ? (
        <p className={classes['quiet']}>{t('equipment.stocktake.refusal.findingsNotKept')}</p>
      ) : null}
      <StocktakeReport report={report} />
      <ConfirmDialog
        opened={asking}
        title={t('equipment.stocktake.loseTitle')}
        yes={t('equipment.stocktake.loseYes')}
        danger
        onYes={() => {
          setAsking(false)
          void markLost(id)
        }}
        onNo={() => setAsking(false)}
      >
        <p>{t('equipment.stocktake.loseText', { count: losable ?? 0 })}</p>
      </ConfirmDialog>
    </div>
  )
}
