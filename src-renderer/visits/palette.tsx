import './texts.ts'
import { IconPlus } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

/** What the palette can do among visits. */
export const visitsPalette: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'visits-actions',
    title: t('app.areas.visits'),
    items: [
      {
        id: 'visits-new',
        name: t('visits.new'),
        icon: <IconPlus size={16} stroke={1.5} aria-hidden />,
        run: () => void navigate({ to: '/visits', search: { new: true } }),
      },
    ],
  },
]
