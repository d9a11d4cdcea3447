import './texts.ts'
import { IconSettings } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'
import { settingsTabs } from './settingsTabs.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** The pages of the settings that whoever looks may open. */
export const settingsPalette: PaletteSources = ({ t, navigate, may }) => [
  {
    kind: 'actions',
    name: 'settings-pages',
    title: t('app.areas.settings'),
    items: settingsTabs
      .filter(({ right }) => may(right))
      .map(({ key }) => ({
        id: `settings-${key}`,
        name: `${t('app.areas.settings')}: ${t(`settings.tab.${key}`)}`,
        icon: <IconSettings {...icon} />,
        run: () => void navigate({ to: '/settings', search: { tab: key } }),
      })),
  },
]
