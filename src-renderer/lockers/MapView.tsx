import { useMemo, useState } from 'react'
import { Button, Chip, Group, TextInput } from '@mantine/core'
import { IconList, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ListWithDetail } from '#renderer/components/detail/ListWithDetail.tsx'
import { plainQuery } from '#renderer/components/table/listQuery.ts'
import { LatviaMap } from './LatviaMap.tsx'
import { LockerPane } from './LockerPane.tsx'
import { carriersQuery, pointsQuery } from './lockersQuery.ts'
import type { useLockersView } from './views.ts'
import classes from './map.module.css'

const route = getRouteApi('/deliveries/lockers')

/** The places of the list on a map that needs no network; search and filters are the list's. */
export function MapView({ view }: { view: ReturnType<typeof useLockersView> }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const [kept, keep] = view
  const query = kept ?? plainQuery
  const [typed, setTyped] = useState(query.search)
  const { open = null } = route.useSearch()
  const show = (id: string): void =>
    void navigate({ to: '/deliveries/lockers', search: { view: 'map', open: id }, replace: true })
  const close = (): void =>
    void navigate({ to: '/deliveries/lockers', search: { view: 'map' }, replace: true })
  const { data: carriers } = useQuery(carriersQuery(office))
  const { data: points } = useQuery({
    ...pointsQuery(office, query),
    placeholderData: keepPreviousData,
  })
  const withLists = useMemo(() => (carriers ?? []).filter(({ lockers }) => lockers > 0), [carriers])
  const places = useMemo(
    () => new Map((carriers ?? []).map(({ id }, place) => [id, place])),
    [carriers],
  )
  const filter = query.filters['carrier']
  const chosen = filter?.kind === 'set' ? filter.values : []
  const choose = (values: string[]): void => {
    const { carrier: _, ...others } = query.filters
    const filters =
      values.length === 0 ? others : { ...others, carrier: { kind: 'set' as const, values } }
    keep({ ...query, filters })
  }
  return (
    <ListWithDetail
      label={t('lockers.pane')}
      onClose={close}
      detail={open === null ? null : <LockerPane key={open} id={open} />}
      list={
        <div className={classes['whole']}>
          <Group gap="sm" className={classes['bar'] ?? ''}>
            <TextInput
              w={320}
              aria-label={t('lockers.search')}
              placeholder={t('lockers.search')}
              leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                keep({ ...query, search: event.currentTarget.value })
              }}
            />
            <Chip.Group multiple value={[...chosen]} onChange={choose}>
              <Group gap={6} role="group" aria-label={t('lockers.map.carriers')}>
                {withLists.map(({ id, name }) => (
                  <Chip key={id} value={id} size="xs" variant="outline">
                    <span
                      className={classes['dot']}
                      data-carrier={(places.get(id) ?? 0) % 8}
                      aria-hidden
                    />
                    {name}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Button
              h={30}
              px={12}
              ml="auto"
              variant="default"
              leftSection={<IconList size={16} stroke={1.6} aria-hidden />}
              onClick={() =>
                void navigate({
                  to: '/deliveries/lockers',
                  search: open === null ? {} : { open },
                })
              }
            >
              {t('lockers.map.hide')}
            </Button>
          </Group>
          {points === undefined ? null : (
            <LatviaMap points={points} carriers={places} open={open} onOpen={show} />
          )}
        </div>
      }
    />
  )
}
