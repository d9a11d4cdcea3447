import './texts.ts'
import { IconSpeakerphone } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'
import { noticeTitle } from './noticeTitle.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What is still to be told, by its group. */
export const noticesPalette: PaletteSources = ({ office, t, navigate }) => [
  {
    kind: 'records',
    name: 'notices',
    title: t('app.areas.notices'),
    search: async (search, signal) => {
      const first = {
        filters: {},
        sort: [],
        position: { kind: 'at' as const, offset: 0 },
        limit: 5,
      }
      const { rows } = await office.client.notices.waiting({ search, ...first }, { signal })
      return rows.map((notice) => ({
        id: notice.id,
        name: noticeTitle(t, notice),
        detail: notice.group.name,
        icon: <IconSpeakerphone {...icon} />,
        run: () => void navigate({ to: '/notices', search: { open: notice.id } }),
      }))
    },
  },
]
