import { useState } from 'react'
import { Anchor, Button } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import { weekdayInWords } from '#renderer/app/format/weekdays.ts'
import { today } from '#renderer/courses/today.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { NewNoticeDialog } from './NewNoticeDialog.tsx'
import { groupNoticesQuery } from './noticeQuery.ts'
import { NoticeState } from './NoticeState.tsx'
import { noticeTitle } from './noticeTitle.ts'
import classes from './notices.module.css'

/** What the group of a session is still to be told, and a reminder to those who come to the session. */
export function SessionNotices({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const [reminding, setReminding] = useState(false)
  const { data: notices = [] } = useQuery(groupNoticesQuery(useOffice(), session.group.id))
  const waiting = notices.filter((notice) => notice.waiting > 0)
  const isToCome = session.state === 'planned' && session.day >= today()
  const when = `${weekdayInWords(t, session.day)}, ${formatDate(session.day)}, ${formatTimes(session.from, session.to)}`
  const place = session.mode === 'onSite' ? session.room : session.link
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
            onClick={() => setReminding(true)}
          >
            {t('notices.remind.action')}
          </Button>
        </div>
      ) : null}
      {reminding ? (
        <NewNoticeDialog
          group={session.group.id}
          about={{
            session: session.id,
            subject: t('notices.remind.subject', { when }),
            text: [
              t('notices.remind.greeting'),
              '',
              t('notices.remind.text', { group: session.group.name, when }),
              ...[
                [t('timetable.field.topic'), session.topic],
                [t(`timetable.mode.${session.mode}`), place],
                [
                  t('timetable.field.teachers'),
                  session.teachers.map(({ name }) => name).join(', '),
                ],
              ].flatMap(([label, value]) => (value === '' ? [] : [`${label}: ${value}`])),
            ].join('\n'),
          }}
          onClose={() => setReminding(false)}
        />
      ) : null}
    </>
  )
}
