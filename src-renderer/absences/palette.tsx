import './texts.ts'
import { IconCalendarX, IconPlus } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette can do with absences. */
export const absencesPalette: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'absences-actions',
    title: t('app.areas.absences'),
    items: [
      {
        id: 'absences-new',
        name: t('absences.new'),
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/absences', search: { new: true } }),
      },
      ...(['nothingFollowed', 'callGuardian'] as const).map((state) => ({
        id: `absences-${state}`,
        name: `${t('app.areas.absences')}: ${t(`absences.state.${state}`)}`,
        icon: <IconCalendarX {...icon} />,
        run: () => void navigate({ to: '/absences', search: { show: state } }),
      })),
    ],
  },
]
