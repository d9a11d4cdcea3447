import { ActionIcon, Anchor, Checkbox, Table, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatWeight } from '#renderer/app/format/numbers.ts'
import { OutsideLink } from '#renderer/components/detail/OutsideLink.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import { codesOf, recipientsOf } from './parcelWords.ts'
import { useCopyRow } from './useCopyRow.ts'
import classes from './dispatch.module.css'

/** Parcels of one carrier, each to be chosen or left out. */
export function DispatchTable({
  parcels,
  chosen,
  onChoose,
}: {
  parcels: readonly DispatchParcel[]
  chosen: ReadonlySet<string>
  onChoose: (parcels: readonly string[], on: boolean) => void
}) {
  const { t } = useTranslation()
  const copyRow = useCopyRow()
  const { data: policies } = usePolicies()
  // An office that weighs nothing has no use for an empty column.
  const weighs =
    policies === undefined ||
    policies.deliveryBoxFit ||
    policies.deliveryManifests ||
    parcels.some(({ weightGrams }) => weightGrams !== null)
  const weight = parcels
    .filter(({ parcel }) => chosen.has(parcel))
    .reduce((sum, { weightGrams }) => sum + (weightGrams ?? 0), 0)
  return (
    <>
      <Table className={classes['table'] ?? ''} aria-label={t('dispatch.list')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <Checkbox
                aria-label={t('dispatch.chooseAll')}
                checked={chosen.size === parcels.length}
                indeterminate={chosen.size > 0 && chosen.size < parcels.length}
                onChange={({ currentTarget }) =>
                  onChoose(
                    parcels.map(({ parcel }) => parcel),
                    currentTarget.checked,
                  )
                }
              />
            </Table.Th>
            <Table.Th>{t('dispatch.column.code')}</Table.Th>
            <Table.Th>{t('dispatch.column.recipient')}</Table.Th>
            <Table.Th>{t('dispatch.column.place')}</Table.Th>
            {weighs ? <Table.Th ta="right">{t('dispatch.column.weight')}</Table.Th> : null}
            <Table.Th>{t('dispatch.column.number')}</Table.Th>
            <Table.Th>{t('dispatch.column.handOverBy')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parcels.map((one) => (
            <Table.Tr key={one.parcel}>
              <Table.Td>
                <Checkbox
                  aria-label={t('dispatch.choose', { code: codesOf(one) })}
                  checked={chosen.has(one.parcel)}
                  onChange={({ currentTarget }) => onChoose([one.parcel], currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td className={classes['strong'] ?? ''}>
                <Codes parcel={one} />
              </Table.Td>
              <Table.Td>{recipientsOf(one)}</Table.Td>
              <Table.Td>
                {one.place === '' ? null : <span className={classes['line']}>{one.place}</span>}
                <span className={classes['quiet']}>{one.address}</span>
                {one.notNeeded ? (
                  <StateMark quiet meaning="warning" word={t('deliveries.place.notNeeded')} />
                ) : null}
                {one.lockerClosed ? (
                  <StateMark quiet meaning="danger" word={t('dispatch.lockerClosed')} />
                ) : null}
              </Table.Td>
              {weighs ? (
                <Table.Td ta="right" className={classes['figures'] ?? ''}>
                  {one.weightGrams === null ? (
                    <span className={classes['quiet']}>{t('dispatch.notWeighed')}</span>
                  ) : (
                    formatWeight(one.weightGrams)
                  )}
                </Table.Td>
              ) : null}
              <Table.Td className={classes['figures'] ?? ''}>
                <ParcelNumber parcel={one} />
              </Table.Td>
              <Table.Td className={classes['figures'] ?? ''}>
                <HandOverBy parcel={one} />
              </Table.Td>
              <Table.Td>
                <Tooltip label={t('dispatch.action.copyRow', { code: codesOf(one) })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('dispatch.action.copyRow', { code: codesOf(one) })}
                    onClick={() => void copyRow(one)}
                  >
                    <IconCopy size={16} stroke={1.5} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes['sum']} role="status">
        {[
          t('dispatch.chosen', { count: chosen.size }),
          ...(weight > 0 ? [formatWeight(weight)] : []),
        ].join(' · ')}
      </p>
    </>
  )
}

/** Each code leads to its delivery. */
function Codes({ parcel: { deliveries } }: { parcel: DispatchParcel }) {
  return deliveries.map(({ id, code }) => (
    <Anchor
      key={id}
      className={classes['line'] ?? ''}
      renderRoot={(props) => <Link to="/deliveries" search={{ open: id }} {...props} />}
    >
      {code}
    </Anchor>
  ))
}

function ParcelNumber({ parcel: { number, trackingLink } }: { parcel: DispatchParcel }) {
  const { t } = useTranslation()
  if (number === '') return <span className={classes['quiet']}>{t('dispatch.noNumber')}</span>
  return trackingLink === '' ? number : <OutsideLink address={trackingLink} text={number} />
}

function HandOverBy({ parcel: { handOverBy, status } }: { parcel: DispatchParcel }) {
  const { t } = useTranslation()
  if (handOverBy === null) return null
  const late = status === 'packed' && handOverBy < today()
  return (
    <span className={late ? classes['late'] : undefined}>
      {late ? `${formatDate(handOverBy)}, ${t('dispatch.late')}` : formatDate(handOverBy)}
    </span>
  )
}
