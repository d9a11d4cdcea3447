import './texts.ts'
import { useState } from 'react'
import { Button, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { DeliveriesTabs } from '#renderer/deliveries/DeliveriesTabs.tsx'
import type { Carrier } from '#shared/lockers/schema.ts'
import { ArchiveCarrier } from './ArchiveCarrier.tsx'
import { CarrierDialog } from './CarrierDialog.tsx'
import { ImportListDialog } from './ImportListDialog.tsx'
import { carriersQuery } from './lockersQuery.ts'
import classes from './carriers.module.css'

type Opened = { kind: 'terms'; carrier: Carrier | null } | { kind: 'list'; carrier: Carrier }

/** Who carries parcels, on what terms, and of which day their lists are. */
export function CarriersScreen() {
  const { t } = useTranslation()
  const { data: carriers } = useQuery(carriersQuery(useOffice()))
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = (): void => setOpened(null)
  if (carriers === undefined) return <DeliveriesTabs tab="carriers">{null}</DeliveriesTabs>
  return (
    <DeliveriesTabs tab="carriers">
      <section className={classes['page']} aria-labelledby="carriers">
        <div className={classes['head']}>
          <h2 id="carriers">{t('lockers.carriers.title')}</h2>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => setOpened({ kind: 'terms', carrier: null })}
          >
            {t('lockers.carriers.new')}
          </Button>
        </div>
        <p className={classes['quiet']}>{t('lockers.carriers.note')}</p>
        <Table aria-label={t('lockers.carriers.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('lockers.carriers.field.name')}</Table.Th>
              <Table.Th>{t('lockers.carriers.list')}</Table.Th>
              <Table.Th ta="right">{t('lockers.carriers.lockers')}</Table.Th>
              <Table.Th>{t('lockers.carriers.storage')}</Table.Th>
              <Table.Th>{t('lockers.field.sizes')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {carriers.map((carrier) => (
              <Table.Tr key={carrier.id}>
                <Table.Td className={classes['strong']}>{carrier.name}</Table.Td>
                <Table.Td>
                  <ListOf carrier={carrier} />
                </Table.Td>
                <Table.Td ta="right" className={classes['figures']}>
                  {carrier.kind === null ? '' : formatCount(carrier.lockers)}
                </Table.Td>
                <Table.Td>{t('lockers.carriers.days', { count: carrier.storageDays })}</Table.Td>
                <Table.Td>{carrier.sizes.map(({ name }) => name).join(', ')}</Table.Td>
                <Table.Td ta="right" className={classes['acts']}>
                  {carrier.kind === null ? null : (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`${t('lockers.import.action')}: ${carrier.name}`}
                      onClick={() => setOpened({ kind: 'list', carrier })}
                    >
                      {t('lockers.import.action')}
                    </Button>
                  )}
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`${t('lockers.carriers.change')}: ${carrier.name}`}
                    onClick={() => setOpened({ kind: 'terms', carrier })}
                  >
                    {t('lockers.carriers.change')}
                  </Button>
                  {carrier.kind === null ? <ArchiveCarrier carrier={carrier} /> : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {opened?.kind === 'terms' ? <CarrierDialog carrier={opened.carrier} onClose={close} /> : null}
      {opened?.kind === 'list' ? (
        <ImportListDialog carrier={opened.carrier} onClose={close} />
      ) : null}
    </DeliveriesTabs>
  )
}

/** The date of a carrier's list, with a warning when it is old. */
function ListOf({ carrier: { kind, list } }: { carrier: Carrier }) {
  const { t } = useTranslation()
  if (kind === null) return <span className={classes['quiet']}>{t('lockers.carriers.own')}</span>
  if (list === null) return <span className={classes['quiet']}>{t('lockers.lists.none')}</span>
  const date = formatDate(list.dated)
  return list.old ? (
    <span title={t('lockers.lists.remind')}>
      <StateMark meaning="warning" word={date} quiet />
    </span>
  ) : (
    date
  )
}
