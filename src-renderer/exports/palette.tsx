import './texts.ts'
import { IconFolderShare, IconPlus } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'
import { fold } from '#shared/text/fold.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** The profiles of exports by their name, and a new one. */
export const exportsPalette: PaletteSources = ({ office, t, navigate, may }) => [
  {
    kind: 'records',
    name: 'exports',
    title: t('app.areas.exports'),
    search: async (text, signal) => {
      const profiles = await office.client.exports.profiles(undefined, { signal })
      return profiles
        .filter(({ name }) => fold(name).includes(fold(text)))
        .slice(0, 5)
        .map(({ id, name, folder }) => ({
          id,
          name,
          detail: folder,
          icon: <IconFolderShare {...icon} />,
          run: () =>
            void (may('exports.updateProfile')
              ? navigate({ to: '/export/$id/edit', params: { id } })
              : navigate({ to: '/export' })),
        }))
    },
  },
  {
    kind: 'actions',
    name: 'exports-actions',
    title: t('app.areas.exports'),
    items: may('exports.createProfile')
      ? [
          {
            id: 'exports-new',
            name: t('exports.new'),
            icon: <IconPlus {...icon} />,
            run: () => void navigate({ to: '/export/new' }),
          },
        ]
      : [],
  },
]
