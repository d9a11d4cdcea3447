import './texts.ts'
import { useState } from 'react'
import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { spokenDue } from '#shared/notices/rules.ts'
import type { NoticeSummary } from '#shared/notices/schema.ts'
import { NewNoticeDialog } from './NewNoticeDialog.tsx'
import { NoticeDetails } from './NoticeDetails.tsx'
import { groupNoticesQuery } from './noticeQuery.ts'
import { noticeRefusal } from './noticeRefusal.ts'
import { NoticeState } from './NoticeState.tsx'
import { noticeTitle } from './noticeTitle.ts'
import classes from './notices.module.css'

const sign = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

/** What a group is told: the versions of its timetable, and whatever else the office writes to it. */
export function NoticesTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const { data: notices } = useQuery(groupNoticesQuery(useOffice(), group.id))
  const [chosen, setChosen] = useState<string | null>(null)
  const [writing, setWriting] = useState(false)
  const closed = group.archivedAt !== null
  const write = (): void => setWriting(true)
  useKeys(closed ? [] : [{ combination: 'n', word: 'notices.new', run: write }])
  if (notices === undefined) return null
  const published = notices.some(({ number }) => number !== null)
  const open = chosen ?? (notices.find(({ waiting }) => waiting > 0) ?? notices[0])?.id ?? ''
  return (
    <div className={classes['tab']}>
      {published || closed ? null : <NotPublished group={group.id} />}
      {closed ? null : (
        <Button
          variant="default"
          h={30}
          px={12}
          leftSection={<IconPlus {...sign} />}
          aria-keyshortcuts="n"
          onClick={write}
        >
          {t('notices.new')}
        </Button>
      )}
      <ul className={classes['notices']} aria-label={t('notices.tab')}>
        {notices.map((notice) => (
          <li key={notice.id} className={classes['notice']}>
            <NoticeHead
              notice={notice}
              open={notice.id === open}
              onToggle={() => setChosen(notice.id === open ? '' : notice.id)}
            />
            {notice.id === open ? <NoticeDetails id={notice.id} closed={closed} /> : null}
          </li>
        ))}
      </ul>
      {writing ? <NewNoticeDialog group={group.id} onClose={() => setWriting(false)} /> : null}
    </div>
  )
}

function NoticeHead(props: { notice: NoticeSummary; open: boolean; onToggle: () => void }) {
  const { t } = useTranslation()
  const { notice, open } = props
  return (
    <UnstyledButton
      className={classes['noticeHead'] ?? ''}
      aria-expanded={open}
      onClick={props.onToggle}
    >
      <IconChevronRight size={16} aria-hidden className={classes['chevron']} data-open={open} />
      <span className={classes['noticeName']}>
        <span className={classes['noticeTitle']}>{noticeTitle(t, notice)}</span>
        <span className={classes['dim']}>
          {[
            formatInstant(notice.madeAt),
            notice.madeBy,
            notice.dueAt === null
              ? ''
              : t('notices.due', { at: formatInstant(spokenDue(notice.dueAt).toString()) }),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
      </span>
      <NoticeState notice={notice} />
    </UnstyledButton>
  )
}

/** Says what publishing does, and does it. */
function NotPublished({ group }: { group: string }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const publish = async (): Promise<void> => {
    await run((commandId) => client.notices.publishTimetable({ commandId, payload: { group } }), {
      done: () => t('notices.done.published'),
      refused: (refusal) => noticeRefusal(t, refusal),
    })
  }
  return (
    <section className={classes['publish']} aria-labelledby="not-published">
      <h2 id="not-published" className={classes['noticeTitle']}>
        {t('notices.publish.title')}
      </h2>
      <p className={classes['quiet']}>{t('notices.publish.text')}</p>
      <Button leftSection={<IconSpeakerphone {...sign} />} onClick={() => void publish()}>
        {t('notices.publish.action')}
      </Button>
    </section>
  )
}
