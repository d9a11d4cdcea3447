import { useQuery } from '@tanstack/react-query'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Board as Counts } from '#shared/deliveries/schema.ts'
import { boardQuery } from './deliveriesQuery.ts'
import classes from './board.module.css'

const order = [
  'toPack',
  'toSend',
  'toHandOver',
  'onTheWay',
  'waiting',
  'toRemind',
  'dueSoon',
  'late',
  'expired',
  'returned',
  'lostOrDamaged',
  'noMovement',
  'lockerClosed',
  'notNeeded',
] as const satisfies readonly (keyof Counts)[]
const pressing: ReadonlySet<keyof Counts> = new Set([
  'late',
  'expired',
  'returned',
  'lostOrDamaged',
  'noMovement',
  'lockerClosed',
  'notNeeded',
])
/** These are shown even when nothing is there: they are the way that things go. */
const always: ReadonlySet<keyof Counts> = new Set(['toPack', 'toHandOver', 'onTheWay', 'waiting'])

/** How many deliveries stand where; a click shows them. */
export function Board({
  chosen,
  onChoose,
}: {
  chosen: string | null
  onChoose: (place: keyof Counts | null) => void
}) {
  const { t } = useTranslation()
  const { data } = useQuery(boardQuery(useOffice()))
  return (
    <ul className={classes['board']} aria-label={t('deliveries.board')}>
      {order
        .filter((place) => always.has(place) || (data?.[place] ?? 0) > 0)
        .map((place) => {
          const count = data?.[place] ?? 0
          return (
            <li key={place}>
              <UnstyledButton
                className={classes['place']}
                aria-pressed={chosen === place}
                data-pressing={count > 0 && pressing.has(place) ? true : undefined}
                onClick={() => onChoose(chosen === place ? null : place)}
              >
                <span className={classes['count']}>{data === undefined ? ' ' : count}</span>
                <span>{t(`deliveries.place.${place}`)}</span>
              </UnstyledButton>
            </li>
          )
        })}
    </ul>
  )
}
