import './texts.ts'
import { useState } from 'react'
import { Button, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import type { OfficeDays } from '#shared/settings/policies.ts'
import { DayOffDialog } from './DayOffDialog.tsx'
import { RemoveDay } from './RemoveDay.tsx'
import classes from './settings.module.css'

/** The days on which the office itself holds no sessions. */
export function DaysOff({ off }: { off: OfficeDays['off'] }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [adding, setAdding] = useState(false)
  const remove = (id: string) =>
    run((commandId) => client.settings.removeDayOff({ commandId, payload: { id } }), {
      done: () => t('settings.days.offRemoved'),
      refused: () => t('components.refusal.other'),
    })
  return (
    <section aria-labelledby="days-off">
      <div className={classes['head']}>
        <div className={classes['headText']}>
          <h1 id="days-off">{t('settings.days.off')}</h1>
          <p className={classes['quiet']}>{t('settings.days.offText')}</p>
        </div>
        <Button
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('settings.days.addOff')}
        </Button>
      </div>
      {off.length === 0 ? (
        <p className={classes['quiet']}>{t('settings.days.noneOff')}</p>
      ) : (
        <Table aria-labelledby="days-off" verticalSpacing={4}>
          <Table.Tbody>
            {off.map(({ id, from, until, name }) => (
              <Table.Tr key={id}>
                <Table.Td className={classes['days'] ?? ''}>
                  {from === until ? formatDate(from) : formatDates(from, until)}
                </Table.Td>
                <Table.Td>{name}</Table.Td>
                <Table.Td className={classes['rowEnd'] ?? ''}>
                  <RemoveDay name={name} onRemove={() => void remove(id)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {adding ? <DayOffDialog onClose={() => setAdding(false)} /> : null}
    </section>
  )
}
