import { useState } from 'react'
import { Button, Group, Switch, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { weekdayInWords } from '#renderer/app/format/weekdays.ts'
import { movedDaysKnown } from '#shared/settings/knownMovedDays.ts'
import type { OfficeDays, Policies } from '#shared/settings/policies.ts'
import { MovedDayDialog } from './MovedDayDialog.tsx'
import { RemoveDay } from './RemoveDay.tsx'
import classes from './settings.module.css'

interface MovedDaysProps {
  /** The year for which known moved days are offered. */
  year: number
  moved: OfficeDays['moved']
  policies: Policies
}

/** The working days that were moved, and whether the office follows them. */
export function MovedDays({ year, moved, policies }: MovedDaysProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [adding, setAdding] = useState(false)
  const known = movedDaysKnown(year, moved).length
  const refused = () => t('components.refusal.other')
  const day = (date: string) => `${formatDate(date)} ${weekdayInWords(t, date)}`

  const follow = (movedDaysApply: boolean) => {
    const { revision, ...before } = policies
    return run(
      (commandId) =>
        client.settings.changePolicies({
          commandId,
          payload: { revision, input: { ...before, movedDaysApply } },
        }),
      { done: () => t('settings.policies.saved'), refused },
    )
  }
  const enterKnown = () =>
    run((commandId) => client.settings.addKnownMovedDays({ commandId, payload: { year } }), {
      done: ({ count }) => t('settings.days.movedAdded', { count }),
      refused,
    })
  const remove = (id: string) =>
    run((commandId) => client.settings.removeMovedDay({ commandId, payload: { id } }), {
      done: () => t('settings.days.movedRemoved'),
      refused,
    })
  return (
    <section aria-labelledby="moved-days">
      <div className={classes['head']}>
        <div className={classes['headText']}>
          <h1 id="moved-days">{t('settings.days.moved')}</h1>
          <p className={classes['quiet']}>{t('settings.days.movedText')}</p>
        </div>
        <Button
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('settings.days.addMoved')}
        </Button>
      </div>
      <Switch
        mb="md"
        label={t('settings.policies.movedDaysApply')}
        checked={policies.movedDaysApply}
        onChange={(event) => void follow(event.currentTarget.checked)}
      />
      {moved.length === 0 ? (
        <p className={classes['quiet']}>{t('settings.days.noneMoved')}</p>
      ) : (
        <Table aria-labelledby="moved-days" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('settings.days.movedFrom')}</Table.Th>
              <Table.Th>{t('settings.days.movedTo')}</Table.Th>
              <Table.Th>{t('settings.days.note')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {moved.map(({ id, from, to, note }) => (
              <Table.Tr key={id}>
                <Table.Td>{day(from)}</Table.Td>
                <Table.Td>{day(to)}</Table.Td>
                <Table.Td>{note}</Table.Td>
                <Table.Td className={classes['rowEnd'] ?? ''}>
                  <RemoveDay name={formatDate(from)} onRemove={() => void remove(id)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {known === 0 ? null : (
        <Group gap="xs" mt="md">
          <Button variant="default" onClick={() => void enterKnown()}>
            {t('settings.days.enterKnown', { year })}
          </Button>
          <span className={classes['beside']}>{t('settings.days.knownText')}</span>
        </Group>
      )}
      {adding ? <MovedDayDialog onClose={() => setAdding(false)} /> : null}
    </section>
  )
}
