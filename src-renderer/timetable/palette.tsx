import './texts.ts'
import { IconCalendarWeek, IconTableImport } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette can do with the timetable. */
export const timetablePalette: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'timetable-actions',
    title: t('app.areas.timetable'),
    items: [
      {
        id: 'timetable-calendar',
        name: t('timetable.calendar.title'),
        icon: <IconCalendarWeek {...icon} />,
        run: () => void navigate({ to: '/timetable/calendar' }),
      },
      {
        id: 'timetable-import',
        name: t('app.import.sessions'),
        icon: <IconTableImport {...icon} />,
        run: () => void navigate({ to: '/timetable/import' }),
      },
    ],
  },
]
