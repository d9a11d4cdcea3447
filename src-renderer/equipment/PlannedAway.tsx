import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { today } from '#renderer/courses/today.ts'
import type { Item, Unavailability } from '#shared/equipment/schema.ts'
import { refusalText } from './refusalText.ts'
import classes from './equipment.module.css'

/** The days on which a thing can't be used, now or later; what is only planned can be called off. */
export function PlannedAway({
  item: { id, tag },
  unusable,
}: {
  item: Pick<Item, 'id' | 'tag'>
  unusable: readonly Unavailability[]
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const callOff = ({ kind, from }: Unavailability): void =>
    void run(
      (commandId) => client.equipment.markUsable({ commandId, payload: { id, kind, on: from } }),
      {
        done: () => t('equipment.unusable.calledOff', { tag }),
        refused: (refusal) => refusalText(t, refusal),
      },
    )
  const now = today()
  const shown = unusable.filter(
    ({ from, until }) => until === null || (until >= from && until >= now),
  )
  if (shown.length === 0) return null
  return (
    <ul className={classes['lines']} aria-label={t('equipment.unusable.notUsed')}>
      {shown.map((one) => (
        <li key={one.id}>
          <span>
            {t(`equipment.unusable.${one.until === null ? 'open' : 'closed'}`, {
              what: t(`equipment.state.${one.kind}`),
              from: formatDate(one.from),
              until: formatDate(one.until),
            })}
          </span>
          {one.from > now ? (
            <Button size="compact-sm" variant="default" onClick={() => callOff(one)}>
              {t('equipment.unusable.callOff')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
