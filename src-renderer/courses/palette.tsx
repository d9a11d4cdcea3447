import './texts.ts'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { formatDates } from '#renderer/app/format/dates.ts'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette finds among groups, and what it can do there. */
export const coursesPalette: PaletteSources = ({ office, t, navigate }) => [
  {
    kind: 'records',
    name: 'groups',
    title: t('courses.palette.groups'),
    search: async (text, signal) =>
      (await office.client.courses.findGroups({ text, limit: 8 }, { signal })).map((group) => ({
        id: group.id,
        name: group.name,
        detail: [group.course, formatDates(group.startsOn, group.endsOn)]
          .filter((part) => part !== '')
          .join(' · '),
        icon: <IconUsersGroup {...icon} />,
        run: () => void navigate({ to: '/courses/$id', params: { id: group.id } }),
      })),
  },
  {
    kind: 'actions',
    name: 'courses-actions',
    title: t('app.areas.courses'),
    items: [
      {
        id: 'courses-new',
        name: t('courses.new'),
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/courses/new' }),
      },
    ],
  },
]
