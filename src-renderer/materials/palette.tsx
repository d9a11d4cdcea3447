import './texts.ts'
import { IconBooks, IconPlus } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette can do with materials, and the materials themselves. */
export const materialsPalette: PaletteSources = ({ office, t, navigate }) => [
  {
    kind: 'records',
    name: 'materials',
    title: t('materials.title'),
    search: async (text, signal) =>
      (await office.client.materials.find({ text, limit: 8 }, { signal })).map((material) => ({
        id: material.id,
        name: material.name,
        detail: [t(`materials.kind.${material.kind}`), material.code]
          .filter((part) => part !== '')
          .join(' · '),
        icon: <IconBooks {...icon} />,
        run: () => void navigate({ to: '/deliveries/materials', search: { open: material.id } }),
      })),
  },
  {
    kind: 'actions',
    name: 'materials-actions',
    title: t('app.areas.deliveries'),
    items: [
      {
        id: 'materials-list',
        name: t('materials.title'),
        icon: <IconBooks {...icon} />,
        run: () => void navigate({ to: '/deliveries/materials' }),
      },
      {
        id: 'materials-new',
        name: t('materials.new'),
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/deliveries/materials', search: { new: true } }),
      },
    ],
  },
]
