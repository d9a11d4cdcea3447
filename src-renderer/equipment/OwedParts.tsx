import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import type { OwedPart } from '#shared/equipment/owedParts.ts'
import { useSettlePart } from './useSettlePart.ts'
import classes from './equipment.module.css'

/** Parts that did not come back with their things, each settled by a click; nothing where none is owed. */
export function OwedParts({ owed }: { owed: readonly OwedPart[] }) {
  const { t } = useTranslation()
  const settle = useSettlePart()
  const [on, setOn] = useState('')
  const day = on === '' ? null : on
  if (owed.length === 0) return null
  return (
    <div>
      <h3 className={classes['heading']}>{t('equipment.owed.title')}</h3>
      <ul className={classes['lines']}>
        {owed.map((one) => (
          <li key={`${one.line}${one.part}`}>
            <span>
              {one.part}
              <br />
              <span className={classes['quiet']}>
                {t('equipment.owed.of', {
                  thing: `${one.tag} · ${one.modelName}`,
                  date: formatDate(one.since),
                })}
              </span>
            </span>
            <Group gap="xs" wrap="nowrap">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('equipment.owed.came')}: ${one.part}, ${one.tag}`}
                onClick={() => void settle(one, true, day)}
              >
                {t('equipment.owed.came')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${t('equipment.owed.giveUp')}: ${one.part}, ${one.tag}`}
                onClick={() => void settle(one, false, day)}
              >
                {t('equipment.owed.giveUp')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <DayInput
        mt="xs"
        label={t('equipment.owed.on')}
        description={t('equipment.help.on')}
        value={on}
        onChange={setOn}
      />
    </div>
  )
}
