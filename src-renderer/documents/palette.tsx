import './texts.ts'
import { IconFileText } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'

/** The papers that the palette finds by their number; by people it finds the people. */
export const documentsPalette: PaletteSources = ({ office, t, navigate }) => [
  {
    kind: 'records',
    name: 'papers',
    title: t('app.areas.documents'),
    search: async (text, signal) => {
      if (!/\d/u.test(text)) return []
      const filters = { number: { kind: 'text' as const, text } }
      const first = { search: '', sort: [], position: { kind: 'at' as const, offset: 0 }, limit: 8 }
      const { rows } = await office.client.documents.list({ filters, ...first }, { signal })
      return rows.map((paper) => ({
        id: paper.id,
        name: paper.number,
        detail: [t(`documents.kind.${paper.kind}`), paper.personName, paper.groupName]
          .filter((part) => part !== '')
          .join(' · '),
        icon: <IconFileText size={16} stroke={1.5} aria-hidden />,
        run: () => void navigate({ to: '/documents', search: { open: paper.id } }),
      }))
    },
  },
]
