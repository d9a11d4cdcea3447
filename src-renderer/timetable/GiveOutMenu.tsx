import { lazy, Suspense, useState } from 'react'
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCalendarDown, IconFileTypePdf, IconShare2, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CalendarOf } from '#shared/timetable/schema.ts'
import { useGiveOut } from './useGiveOut.ts'

const SessionListPaper = lazy(async () => ({
  default: (await import('#renderer/documents/SessionListPaper.tsx')).SessionListPaper,
}))

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** Gives a timetable out of the office: as a calendar file; a group's also as a paper and as a page for the web site. */
export function GiveOutMenu({ of, size }: { of: CalendarOf; size: number }) {
  const { t } = useTranslation()
  const giveOut = useGiveOut()
  const [paperOf, setPaperOf] = useState<string | null>(null)
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <Tooltip label={t('timetable.out.title')}>
            <ActionIcon variant="default" size={size} aria-label={t('timetable.out.title')}>
              <IconShare2 {...sign} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCalendarDown {...sign} />}
            onClick={() => void giveOut({ kind: 'calendar', of })}
          >
            {t('timetable.out.calendar')}
          </Menu.Item>
          {of.kind === 'group' ? (
            <Menu.Item
              leftSection={<IconFileTypePdf {...sign} />}
              onClick={() => setPaperOf(of.group)}
            >
              {t('timetable.out.paper')}
            </Menu.Item>
          ) : null}
          {of.kind === 'group'
            ? (['lv', 'en'] as const).map((language) => (
                <Menu.Item
                  key={language}
                  leftSection={<IconWorld {...sign} />}
                  onClick={() => void giveOut({ kind: 'webPage', group: of.group, language })}
                >
                  {t(`timetable.out.webPage.${language}`)}
                </Menu.Item>
              ))
            : null}
        </Menu.Dropdown>
      </Menu>
      {paperOf === null ? null : (
        <Suspense fallback={null}>
          <SessionListPaper group={paperOf} onClose={() => setPaperOf(null)} />
        </Suspense>
      )}
    </>
  )
}
