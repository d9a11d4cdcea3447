import { lazy, Suspense, useState } from 'react'
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCalendarDown, IconFileTypePdf, IconShare2, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CalendarOf } from '#shared/timetable/schema.ts'
import { useGiveOut } from './useGiveOut.ts'

const SessionListPaper = lazy(async () => ({
  default: (await import('#renderer/documents/SessionListPaper.tsx')).SessionListPaper,
}))

const TimetablePaperDialog = lazy(async () => ({
  default: (await import('./TimetablePaperDialog.tsx')).TimetablePaperDialog,
}))

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** Gives a timetable out of the office: as a calendar file and as a paper; a group's also as a page for the web site. */
export function GiveOutMenu({ of, size }: { of: CalendarOf; size: number }) {
  const { t } = useTranslation()
  const giveOut = useGiveOut()
  const [paper, setPaper] = useState(false)
  const close = (): void => setPaper(false)
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
          <Menu.Item leftSection={<IconFileTypePdf {...sign} />} onClick={() => setPaper(true)}>
            {t('timetable.out.paper')}
          </Menu.Item>
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
      {paper ? (
        <Suspense fallback={null}>
          {of.kind === 'group' ? (
            <SessionListPaper group={of.group} onClose={close} />
          ) : (
            <TimetablePaperDialog of={of} onClose={close} />
          )}
        </Suspense>
      ) : null}
    </>
  )
}
