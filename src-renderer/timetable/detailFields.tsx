import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Field } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { PeopleInput } from '#renderer/courses/PeopleInput.tsx'
import { SessionKind, SessionMode } from '#shared/timetable/schema.ts'
import { moduleSource } from './moduleSource.ts'
import { roomsQuery } from './sessionQuery.ts'

type Place = 'mode' | 'room' | 'link'
type Detail = 'kind' | 'moduleId' | 'topic' | 'teachers'

/** Where a session is held: a room on site, those that are known are suggested; a link online. */
export const usePlaceFields = (held: SessionMode): readonly Field<Place>[] => {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: rooms } = useQuery(roomsQuery(office))
  return useMemo(
    (): readonly Field<Place>[] => [
      {
        kind: 'select',
        name: 'mode',
        label: t('timetable.field.mode'),
        options: SessionMode.options.map((value) => ({
          value,
          word: t(`timetable.mode.${value}`),
        })),
      },
      held === 'onSite'
        ? {
            kind: 'text',
            name: 'room',
            label: t('timetable.field.room'),
            suggestions: rooms ?? [],
          }
        : {
            kind: 'text',
            name: 'link',
            label: t('timetable.field.link'),
            help: t('timetable.help.link'),
          },
    ],
    [t, rooms, held],
  )
}

/** How a session is held, as it stands in a form; what can't be read leaves it as it was. */
export const heldNow = (typed: unknown, before: SessionMode): SessionMode =>
  SessionMode.safeParse(typed).data ?? before

/** A link that is no longer asked for must not stand in the way: nobody sees that it is wrong. */
export const placeFollows = (
  path: string,
  { mode }: Readonly<Record<string, unknown>>,
): { link: string } | null => (path === 'mode' && mode === 'onSite' ? { link: '' } : null)

/** What a session is about and who holds it; `group` says whose modules there are. */
export const useDetailFields = (
  group: string | null,
  teachers: RecordSource,
): readonly Field<Detail>[] => {
  const { t } = useTranslation()
  const office = useOffice()
  return useMemo(
    (): readonly Field<Detail>[] => [
      {
        kind: 'select',
        name: 'kind',
        label: t('timetable.field.kind'),
        options: SessionKind.options.map((value) => ({
          value,
          word: t(`timetable.kind.${value}`),
        })),
      },
      {
        kind: 'record',
        name: 'moduleId',
        label: t('timetable.field.module'),
        source: moduleSource(office, t, group),
      },
      { kind: 'text', name: 'topic', label: t('timetable.field.topic'), wide: true },
      {
        kind: 'custom',
        name: 'teachers',
        label: t('timetable.field.teachers'),
        wide: true,
        render: (control) => <PeopleInput control={control} source={teachers} />,
      },
    ],
    [t, office, group, teachers],
  )
}
