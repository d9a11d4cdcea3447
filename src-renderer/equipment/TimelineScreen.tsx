import './texts.ts'
import { useMemo, useState } from 'react'
import { ActionIcon, Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import { today } from '#renderer/courses/today.ts'
import {
  dayBeside,
  periodAround,
  scaleOf,
  type Zoom,
  zooms,
} from '#shared/equipment/timelineScale.ts'
import { EquipmentTabs } from './EquipmentTabs.tsx'
import { categoriesQuery, timelineQuery } from './equipmentQuery.ts'
import { TimelineGrid } from './TimelineGrid.tsx'
import { TimelineLegend } from './TimelineLegend.tsx'
import { TimelineTable } from './TimelineTable.tsx'
import { UseTable } from './UseTable.tsx'
import { categoryName } from './words.ts'
import classes from './timeline.module.css'

const route = getRouteApi('/equipment/timeline')

const views = ['bars', 'table', 'use'] as const
type View = (typeof views)[number]

/** What is taken when: as bars, as a table, and how much it is used month by month. */
export function TimelineScreen() {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const address = route.useSearch()
  const zoom = zooms.find((each) => each === address.zoom) ?? 'quarter'
  const view = views.find((each) => each === address.view) ?? 'bars'
  const day = address.day ?? today()
  const category = address.category ?? null
  // What is searched may be a name on a thing: it does not go into the address.
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const scale = useMemo(() => scaleOf(periodAround(day, zoom)), [day, zoom])
  const { data: categories } = useQuery(categoriesQuery(office))
  const { from, until } = scale
  const { data: rows } = useQuery({
    ...timelineQuery(office, { from, until, category, search }),
    placeholderData: keepPreviousData,
    enabled: view !== 'use',
  })
  const show = (change: Partial<typeof address>): void =>
    void navigate({
      to: '/equipment/timeline',
      search: { ...address, ...change },
      replace: true,
    })
  return (
    <EquipmentTabs tab="timeline">
      <div className={classes['screen']}>
        <div className={classes['tools']}>
          <SegmentedControl
            aria-label={t('equipment.timeline.view.label')}
            value={view}
            onChange={(next: View) => show({ view: next })}
            data={views.map((value) => ({ value, label: t(`equipment.timeline.view.${value}`) }))}
          />
          {view === 'use' ? null : (
            <>
              <Select
                className={classes['category'] ?? ''}
                aria-label={t('equipment.field.category')}
                placeholder={t('equipment.timeline.allCategories')}
                clearable
                value={category}
                onChange={(next) => show({ category: next ?? undefined })}
                data={(categories ?? []).map(({ id, name, nameEn }) => ({
                  value: id,
                  label: categoryName(i18n.language, {
                    categoryName: name,
                    categoryNameEn: nameEn,
                  }),
                }))}
              />
              <TextInput
                className={classes['search'] ?? ''}
                aria-label={t('equipment.timeline.search')}
                placeholder={t('equipment.timeline.search')}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Select
                className={classes['zoom'] ?? ''}
                aria-label={t('equipment.timeline.zoom.label')}
                allowDeselect={false}
                value={zoom}
                onChange={(next) => show({ zoom: next ?? undefined })}
                data={zooms.map((value) => ({
                  value,
                  label: t(`equipment.timeline.zoom.${value}`),
                }))}
              />
              <Walk day={day} zoom={zoom} onDay={(next) => show({ day: next })} />
            </>
          )}
        </div>
        {view === 'use' ? <UseTable /> : null}
        {view === 'use' || rows === undefined ? null : rows.length === 0 ? (
          <Message
            title={t('equipment.timeline.empty.title')}
            help={t('equipment.timeline.empty.text')}
          />
        ) : view === 'table' ? (
          <TimelineTable rows={rows} scale={scale} />
        ) : (
          <>
            <TimelineGrid
              rows={rows}
              scale={scale}
              zoom={zoom}
              onOpen={({ id }) => void navigate({ to: '/equipment', search: { open: id } })}
            />
            <TimelineLegend />
          </>
        )}
      </div>
    </EquipmentTabs>
  )
}

/** Earlier, today, later. */
function Walk(props: { day: string; zoom: Zoom; onDay: (day: string | undefined) => void }) {
  const { t } = useTranslation()
  const { day, zoom, onDay } = props
  return (
    <div className={classes['walk']}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('equipment.timeline.earlier')}
        title={t('equipment.timeline.earlier')}
        onClick={() => onDay(dayBeside(day, zoom, -1))}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={() => onDay(undefined)}>
        {t('equipment.timeline.today')}
      </Button>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('equipment.timeline.later')}
        title={t('equipment.timeline.later')}
        onClick={() => onDay(dayBeside(day, zoom, 1))}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
