import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { RefusalLines } from './RefusalLines.tsx'
import { type LendingRefusal, notFreeLines, refusalText } from './refusalText.ts'
import classes from './equipment.module.css'

interface IssueRefusedProps {
  refusal: LendingRefusal
  onMove: () => void
  onUntil: (day: string) => void
  onInstead: (tag: string, id: string) => void
}

/** Why nothing went out, with a button for every way out. */
export function IssueRefused({ refusal, onMove, onUntil, onInstead }: IssueRefusedProps) {
  const { t } = useTranslation()
  if (!('ways' in refusal)) {
    return (
      <div role="alert" className={classes['refusal']}>
        {refusalText(t, refusal)}
      </div>
    )
  }
  const lines = refusal.reason === 'notFree' ? notFreeLines(t, refusal) : [refusalText(t, refusal)]
  const { tag, ways } = refusal
  return (
    <div role="alert" className={classes['refusal']}>
      <RefusalLines lines={lines} />
      <Group gap="xs" mt="xs">
        {ways.moves.length === 0 ? null : (
          <Button size="compact-sm" onClick={onMove}>
            {t('equipment.desk.moveOthers')}
          </Button>
        )}
        {ways.lastDay === null ? null : (
          <Button size="compact-sm" variant="default" onClick={() => onUntil(ways.lastDay ?? '')}>
            {t('equipment.desk.untilLast', { date: formatDate(ways.lastDay) })}
          </Button>
        )}
        {tag === ''
          ? null
          : ways.items.slice(0, 3).map((item) => (
              <Button
                key={item.id}
                size="compact-sm"
                variant="default"
                onClick={() => onInstead(tag, item.id)}
              >
                {t('equipment.desk.instead', { tag: item.tag })}
              </Button>
            ))}
      </Group>
    </div>
  )
}
