import './texts.ts'
import { Anchor, Button } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { today } from '#renderer/courses/today.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { groupNoticesQuery } from './noticeQuery.ts'
import { noticeRefusal } from './noticeRefusal.ts'
import { NoticeState } from './NoticeState.tsx'
import { noticeTitle } from './noticeTitle.ts'
import classes from './notices.module.css'

/** What the group of a session is still to be told, and a reminder to those who come to the session. */
export function SessionNotices({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const run = useCommand()
  const group = session.group.id
  const { data: notices = [] } = useQuery(groupNoticesQuery(office, group))
  const waiting = notices.filter((notice) => notice.waiting > 0)
  const isToCome = session.state === 'planned' && session.day >= today()
  const remind = async (): Promise<void> => {
    const prepared = await run(
      (commandId) =>
        office.client.notices.remind({ commandId, payload: { group, session: session.id } }),
      {
        done: () => t('notices.done.prepared'),
        refused: (refusal) => noticeRefusal(t, refusal),
      },
    )
    if (prepared !== null) void navigate({ to: '/notices', search: { open: prepared.id } })
  }
  return (
    <>
      {waiting.map((notice) => (
        <p key={notice.id} className={classes['ofSession']}>
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/notices" search={{ open: notice.id }} {...props} />}
          >
            {noticeTitle(t, notice)}
          </Anchor>
          <NoticeState notice={notice} />
        </p>
      ))}
      {isToCome ? (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconBellRinging size={16} stroke={1.5} aria-hidden />}
            onClick={() => void remind()}
          >
            {t('notices.remind')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
