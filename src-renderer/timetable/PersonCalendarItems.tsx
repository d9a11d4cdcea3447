import './texts.ts'
import { Menu } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/schema.ts'
import { useGiveOut } from './useGiveOut.ts'

/** A person's sessions as a calendar file: those they come to, and those they teach. */
export function PersonCalendarItems({ person }: { person: Person }) {
  const { t } = useTranslation()
  const giveOut = useGiveOut()
  return (['participant', 'teacher'] as const)
    .filter((part) => person.parts.includes(part))
    .map((kind) => (
      <Menu.Item
        key={kind}
        leftSection={<IconCalendarDown size={16} stroke={1.6} aria-hidden />}
        onClick={() => void giveOut({ kind: 'calendar', of: { kind, person: person.id } })}
      >
        {t(`timetable.out.of.${kind}`)}
      </Menu.Item>
    ))
}
