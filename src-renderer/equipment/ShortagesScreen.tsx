import './texts.ts'
import { Anchor, NativeSelect, Table } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { Shortages } from '#shared/equipment/needsContract.ts'
import { EquipmentTabs } from './EquipmentTabs.tsx'
import { shortagesQuery } from './equipmentQuery.ts'
import classes from './shortages.module.css'

const choices = [2, 4, 8, 13, 26] as const
const usual = 8

/** What coming groups will lack, by kind of equipment and group. */
export function ShortagesScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const navigate = useNavigate()
  const { weeks = usual } = useSearch({ from: '/equipment/shortages' })
  const { data } = useQuery({ ...shortagesQuery(office, weeks), placeholderData: keepPreviousData })
  return (
    <EquipmentTabs tab="shortages">
      <section className={classes['shortages']}>
        <div className={classes['head']}>
          <NativeSelect
            label={t('equipment.shortages.within')}
            value={String(weeks)}
            onChange={(event) =>
              void navigate({
                to: '/equipment/shortages',
                search: { weeks: Number(event.currentTarget.value) },
                replace: true,
              })
            }
            data={choices.map((count) => ({
              value: String(count),
              label: t('equipment.shortages.weeks', { count }),
            }))}
          />
          <p>{t('equipment.shortages.text')}</p>
        </div>
        {data === undefined ? null : <Kinds {...data} />}
      </section>
    </EquipmentTabs>
  )
}

function Kinds({ kinds, notAsked }: Shortages) {
  const { t } = useTranslation()
  return (
    <>
      {notAsked === 0 ? null : (
        <p className={classes['notAsked']}>
          {t('equipment.shortages.notAsked', { count: notAsked })}
        </p>
      )}
      {kinds.length === 0 ? (
        <Message
          title={t('equipment.shortages.empty.title')}
          help={t('equipment.shortages.empty.text')}
        />
      ) : (
        <Table aria-label={t('equipment.tab.shortages')} className={classes['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('equipment.shortages.of')}</Table.Th>
              <Table.Th>{t('equipment.shortages.startsOn')}</Table.Th>
              <Table.Th data-figures>{t('equipment.shortages.needed')}</Table.Th>
              <Table.Th data-figures>{t('equipment.shortages.free')}</Table.Th>
              <Table.Th data-figures>{t('equipment.shortages.short')}</Table.Th>
              <Table.Th>{t('equipment.shortages.shortOn')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          {kinds.map((kind) => (
            <Table.Tbody key={kind.kind}>
              <Table.Tr className={classes['kind'] ?? ''}>
                <Table.Th scope="rowgroup">{t(`equipment.need.${kind.kind}`)}</Table.Th>
                <Table.Td />
                <Figures {...kind} />
              </Table.Tr>
              {kind.groups.map((group) => (
                <Table.Tr key={group.id}>
                  <Table.Th scope="row">
                    <NeedsLink {...group} />
                  </Table.Th>
                  <Table.Td>{formatDate(group.startsOn)}</Table.Td>
                  <Figures {...group} />
                </Table.Tr>
              ))}
            </Table.Tbody>
          ))}
        </Table>
      )}
    </>
  )
}

/** Leads to what the participants of a group have and lack. */
const NeedsLink = ({ id, name }: { id: string; name: string }) => (
  <Anchor
    underline="always"
    renderRoot={(props) => (
      <Link to="/courses/$id" params={{ id }} search={{ tab: 'needs' }} {...props} />
    )}
  >
    {name}
  </Anchor>
)

function Figures(of: { needed: number; short: number; shortOn: string | null }) {
  return (
    <>
      <Table.Td data-figures>{of.needed}</Table.Td>
      <Table.Td data-figures>{of.needed - of.short}</Table.Td>
      <Table.Td data-figures data-short={of.short > 0 || undefined}>
        {of.short}
      </Table.Td>
      <Table.Td>{formatDate(of.shortOn)}</Table.Td>
    </>
  )
}
