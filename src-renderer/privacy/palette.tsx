import './texts.ts'
import { IconPlus, IconUserShield } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** The screens of people's rights, and a new request. */
export const privacyPalette: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'privacy-actions',
    title: t('app.areas.privacy'),
    items: [
      {
        id: 'privacy-new',
        name: t('privacy.keys.new'),
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/privacy', search: { new: true } }),
      },
      ...(['keeping', 'holds', 'restrictions'] as const).map((tab) => ({
        id: `privacy-${tab}`,
        name: `${t('app.areas.privacy')}: ${t(`privacy.tab.${tab}`)}`,
        icon: <IconUserShield {...icon} />,
        run: () => void navigate({ to: `/privacy/${tab}` }),
      })),
    ],
  },
]
