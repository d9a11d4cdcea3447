import { IconPencilPlus } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

/** Anybody of the office can write an incident down, whether they have the area or not. */
export const incidentsPalette: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'incidents-actions',
    title: t('app.palette.actions'),
    items: [
      {
        id: 'incidents-new',
        name: t('app.incident.file'),
        icon: <IconPencilPlus size={16} stroke={1.5} aria-hidden />,
        run: () => void navigate({ to: '/incidents/new' }),
      },
    ],
  },
]
