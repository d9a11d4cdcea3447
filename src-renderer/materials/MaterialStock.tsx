import { useId, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { Material, StockMovement } from '#shared/materials/schema.ts'
import { SectionHead } from './SectionHead.tsx'
import { changeText } from './changeText.ts'
import { StockDialog, type StockReason } from './StockDialog.tsx'
import classes from './materials.module.css'

const reasons = ['received', 'counted', 'writtenOff'] as const satisfies readonly StockReason[]

/** How many of a material there are, what changes it, and how it changed. */
export function MaterialStock({
  material,
}: {
  material: Material & { movements: readonly StockMovement[] }
}) {
  const { t } = useTranslation()
  const heading = useId()
  const [doing, setDoing] = useState<StockReason | null>(null)
  const { movements } = material
  const have = material.stock ?? 0
  const words = t('materials.stock.have', { count: have })
  return (
    <section aria-labelledby={heading}>
      <SectionHead id={heading} title={t('materials.stock.title')} />
      {have === 0 ? (
        <StateMark meaning="warning" word={words} />
      ) : (
        <p className={classes['have']}>{words}</p>
      )}
      {material.archived ? null : (
        <Group gap="xs" mt={8} mb={8}>
          {reasons
            .filter((reason) => reason !== 'writtenOff' || have > 0)
            .map((reason) => (
              <Button
                key={reason}
                size="compact-sm"
                variant="default"
                onClick={() => setDoing(reason)}
              >
                {t(`materials.stock.do.${reason}`)}
              </Button>
            ))}
        </Group>
      )}
      {movements.length === 0 ? (
        <p className={classes['quiet']}>{t('materials.stock.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {movements.map((movement) => (
            <li key={movement.id}>
              <span className={classes['change']}>{changeText(movement.quantity)}</span>
              <span className={classes['text']}>
                {t(`materials.stock.reason.${movement.reason}`)}
                {movement.delivery === null ? null : ` · ${movement.delivery.code}`}
                {movement.note === '' ? null : ` · ${movement.note}`}
                <br />
                <span className={classes['quiet']}>
                  {[
                    movement.happenedOn === null
                      ? ''
                      : t('materials.stock.happened', { date: formatDate(movement.happenedOn) }),
                    movement.enteredBy,
                    formatInstant(movement.at),
                  ]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {movements.length === 200 ? (
        <p className={classes['quiet']}>{t('materials.stock.shown')}</p>
      ) : null}
      {doing === null ? null : (
        <StockDialog material={material} reason={doing} onClose={() => setDoing(null)} />
      )}
    </section>
  )
}
