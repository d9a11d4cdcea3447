import './texts.ts'
import { Menu } from '@mantine/core'
import { IconCalendarDown, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/schema.ts'
import { useGiveOut } from './useGiveOut.ts'

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

interface PersonCalendarItemsProps {
  person: Person
  /** Shows the timetable of what they are as a paper. */
  onPaper: (kind: 'participant' | 'teacher') => void
}

/**
 * A person's sessions as a calendar file and as a paper: those they come to, and those they teach. Of who
 * is restricted (GDPR 18) nothing goes out.
 */
export function PersonCalendarItems({ person, onPaper }: PersonCalendarItemsProps) {
  const { t } = useTranslation()
  const giveOut = useGiveOut()
  if (person.restricted) return []
  return (['participant', 'teacher'] as const)
    .filter((part) => person.parts.includes(part))
    .flatMap((kind) => [
      <Menu.Item
        key={`${kind}.calendar`}
        leftSection={<IconCalendarDown {...sign} />}
        onClick={() => void giveOut({ kind: 'calendar', of: { kind, person: person.id } })}
      >
        {t(`timetable.out.of.${kind}`)}
      </Menu.Item>,
      <Menu.Item
        key={`${kind}.paper`}
        leftSection={<IconFileTypePdf {...sign} />}
        onClick={() => onPaper(kind)}
      >
        {t(`timetable.out.paperOf.${kind}`)}
      </Menu.Item>,
    ])
}
