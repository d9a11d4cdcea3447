import './texts.ts'
import { IconPlus, IconVideo, IconVideoOff } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette can do with recordings. */
export const recordingsPalette: PaletteSources = ({ t, navigate }) => [
  {
    kind: 'actions',
    name: 'recordings-actions',
    title: t('app.areas.recordings'),
    items: [
      {
        id: 'recordings-new',
        name: `${t('app.areas.recordings')}: ${t('recordings.new')}`,
        icon: <IconPlus {...icon} />,
        run: () => void navigate({ to: '/recordings/requests', search: { new: true } }),
      },
      {
        id: 'recordings-refuse',
        name: `${t('app.areas.recordings')}: ${t('recordings.action.refuse')}`,
        icon: <IconVideoOff {...icon} />,
        run: () => void navigate({ to: '/recordings', search: { refuse: true } }),
      },
      ...(['collecting', 'blocked', 'cleared', 'restricted'] as const).map((state) => ({
        id: `recordings-${state}`,
        name: `${t('app.areas.recordings')}: ${t(`recordings.state.${state}`)}`,
        icon: <IconVideo {...icon} />,
        run: () => void navigate({ to: '/recordings/requests', search: { show: state } }),
      })),
    ],
  },
]
