import './texts.ts'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { materialsPalette } from '#renderer/materials/palette.tsx'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette can do with deliveries. */
export const deliveriesPalette: PaletteSources = (at) => [...actions(at), ...materialsPalette(at)]

const actions: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'deliveries-actions',
    title: t('app.areas.deliveries'),
    items: [
      {
        id: 'deliveries-new',
        name: t('deliveries.new'),
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/deliveries', search: { new: true } }),
      },
      {
        id: 'deliveries-packing',
        name: t('deliveries.tab.packing'),
        icon: <IconPackage {...icon} />,
        run: () => void navigate({ to: '/deliveries/packing' }),
      },
      ...(['toPack', 'waiting', 'expired'] as const).map((place) => ({
        id: `deliveries-${place}`,
        name: `${t('deliveries.tab.list')}: ${t(`deliveries.place.${place}`)}`,
        icon: <IconPackage {...icon} />,
        run: () => void navigate({ to: '/deliveries', search: { show: place } }),
      })),
    ],
  },
]
