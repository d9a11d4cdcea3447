import '#renderer/notices/texts.ts'
import { IconMessage, IconUser, IconUserPlus } from '@tabler/icons-react'
import type { PaletteSources } from '#renderer/app/palette/paletteSource.ts'
import { fullName } from './personName.ts'
import { tellsApart } from './personSource.ts'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** What the palette finds among people, and what it can do there. */
export const peoplePalette: PaletteSources = ({ office, t, navigate }) => [
  {
    kind: 'records',
    name: 'people',
    title: t('people.palette.people'),
    search: async (text, signal) =>
      (await office.client.people.find({ text, limit: 8 }, { signal })).map((person) => ({
        id: person.id,
        name: fullName(person),
        detail: tellsApart(t, person),
        icon: <IconUser {...icon} />,
        run: () => void navigate({ to: '/people/$id', params: { id: person.id } }),
      })),
  },
  {
    kind: 'actions',
    name: 'people-actions',
    title: t('people.area'),
    items: [
      {
        id: 'people-new',
        name: t('people.palette.new'),
        icon: <IconUserPlus {...icon} />,
        run: () => void navigate({ to: '/people/new' }),
      },
      {
        id: 'contact-new',
        name: t('notices.contact.new'),
        icon: <IconMessage {...icon} />,
        run: () => void navigate({ to: '/contact' }),
      },
    ],
  },
]
