import './texts.ts'
import {
  IconBarcode,
  IconClipboardCheck,
  IconDeviceLaptop,
  IconPlus,
  IconTableImport,
} from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette can do in lending. */
export const equipmentPalette: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'equipment-actions',
    title: t('app.areas.equipment'),
    items: [
      {
        id: 'equipment-desk',
        name: t('equipment.tab.desk'),
        icon: <IconBarcode {...icon} />,
        run: () => void navigate({ to: '/equipment/desk' }),
      },
      {
        id: 'equipment-late',
        name: t('equipment.loans.preset.late'),
        icon: <IconDeviceLaptop {...icon} />,
        run: () => void navigate({ to: '/equipment/loans', search: { show: 'late' } }),
      },
      {
        id: 'equipment-reserve',
        name: t('equipment.reservations.new'),
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/equipment/reservations', search: { new: true } }),
      },
      {
        id: 'equipment-stocktake',
        name: t('equipment.tab.stocktake'),
        icon: <IconClipboardCheck {...icon} />,
        run: () => void navigate({ to: '/equipment/stocktake' }),
      },
      {
        id: 'equipment-new',
        name: t('equipment.items.new'),
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/equipment', search: { new: true } }),
      },
      {
        id: 'equipment-import',
        name: t('app.import.items'),
        icon: <IconTableImport {...icon} />,
        run: () => void navigate({ to: '/equipment/import' }),
      },
    ],
  },
]
