import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { QuietButton } from './QuietButton.tsx'
import styles from './RecordTable.module.css'
import parts from './SelectionBar.module.css'
import type { RowAction } from './tablePorts.ts'

type SelectionBarProps = {
  count: number
  total: number
  actions: readonly RowAction[]
  onChooseAll: () => void
  onClear: () => void
}

/** What can be done to the chosen rows. It floats over the foot of the list, so that no row moves. */
export const SelectionBar = ({
  count,
  total,
  actions,
  onChooseAll,
  onClear,
}: SelectionBarProps) => {
  const { t } = useTranslation()
  return (
    <div className={styles['bar']} role="region" aria-label={t('table.chosenBar')}>
      <span className={parts['barCount']}>
        {t('table.chosen', { count, shown: formatCount(count) })}
      </span>
      {count < total && (
        <QuietButton onClick={onChooseAll}>
          {t('table.chooseAll', { shown: formatCount(total) })}
        </QuietButton>
      )}
      {actions.length > 0 && <span className={parts['barRule']} />}
      {actions.map((action) => (
        <Tooltip key={action.key} label={action.refusal} disabled={action.refusal === undefined}>
          <Button
            size="compact-sm"
            variant="subtle"
            color={action.danger ? 'red' : 'gray'}
            className={parts['barAction']}
            data-danger={action.danger || undefined}
            leftSection={action.icon}
            {...(action.refusal === undefined ? {} : { 'data-disabled': true })}
            aria-disabled={action.refusal !== undefined}
            onClick={() => {
              if (action.refusal === undefined) action.run()
            }}
          >
            {action.label}
          </Button>
        </Tooltip>
      ))}
      <span className={parts['barRule']} />
      <ActionIcon size="sm" aria-label={t('table.clearChoice')} onClick={onClear}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}
