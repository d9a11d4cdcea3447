import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { LockerKind } from '#shared/lockers/schema.ts'
import { carriersQuery } from './lockersQuery.ts'

/** Among which places a locker is looked for; null for any. */
export interface LockerFilter {
  carrier: string | null
  kind: LockerKind | null
  size: string | null
}

export const anyLocker: LockerFilter = { carrier: null, kind: null, size: null }

/** Narrows down which lockers a picker offers: whose, what stands there, which box it has. */
export function LockerFilters({
  filter,
  onChange,
}: {
  filter: LockerFilter
  onChange: (filter: LockerFilter) => void
}) {
  const { t } = useTranslation()
  const { data } = useQuery(carriersQuery(useOffice()))
  const withLists = (data ?? []).filter(({ lockers }) => lockers > 0)
  const ofCarrier = withLists.filter(({ id }) => filter.carrier === null || id === filter.carrier)
  const sizes = [...new Set(ofCarrier.flatMap((carrier) => carrier.sizes.map(({ name }) => name)))]
  const clear = { 'aria-label': t('components.form.clear') }
  const narrowed = { size: 'xs', clearable: true, clearButtonProps: clear } as const
  return (
    <Group gap="xs" mt={6} grow wrap="nowrap" role="group" aria-label={t('lockers.picker.filters')}>
      <Select
        {...narrowed}
        aria-label={t('lockers.picker.ofCarrier')}
        placeholder={t('lockers.picker.anyCarrier')}
        data={withLists.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.carrier}
        onChange={(carrier) => onChange({ ...filter, carrier, size: null })}
      />
      <Select
        {...narrowed}
        aria-label={t('lockers.picker.ofKind')}
        placeholder={t('lockers.picker.anyKind')}
        data={LockerKind.options.map((value) => ({ value, label: t(`lockers.kind.${value}`) }))}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind: LockerKind.nullable().parse(kind) })}
      />
      <Select
        {...narrowed}
        aria-label={t('lockers.picker.ofSize')}
        placeholder={t('lockers.picker.anySize')}
        data={sizes}
        value={filter.size}
        onChange={(size) => onChange({ ...filter, size })}
      />
    </Group>
  )
}
