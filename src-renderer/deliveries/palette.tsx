import './texts.ts'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { materialsPalette } from '#renderer/materials/palette.tsx'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'
import { today } from '#renderer/courses/today.ts'
import { standsWords } from './words.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette finds among deliveries, and what it can do with them. */
export const deliveriesPalette: PaletteSources = (at) => [...actions(at), ...materialsPalette(at)]

const actions: PaletteSources = ({ office, t, navigate }) => [
  {
    kind: 'records',
    name: 'deliveries',
    title: t('deliveries.tab.list'),
    search: async (text, signal) => {
      const found = await office.client.deliveries.list(
        { search: text, filters: {}, sort: [], position: { kind: 'at', offset: 0 }, limit: 8 },
        { signal },
      )
      return found.rows.map((delivery) => ({
        id: `delivery-${delivery.id}`,
        name: `${delivery.code} · ${delivery.recipient}`,
        detail: standsWords(t, delivery, today()).word,
        icon: <IconPackage {...icon} />,
        run: () => void navigate({ to: '/deliveries', search: { open: delivery.id } }),
      }))
    },
  },
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
