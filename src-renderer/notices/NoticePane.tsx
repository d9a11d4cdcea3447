import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { NoticeDetails } from './NoticeDetails.tsx'
import { noticeQuery } from './noticeQuery.ts'
import { NoticeState } from './NoticeState.tsx'
import { noticeTitle } from './noticeTitle.ts'
import classes from './notices.module.css'

/** A notice beside the list: what it tells and to whom; people are marked as told here. */
export function NoticePane({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { data: notice, error } = useQuery(noticeQuery(useOffice(), id, language))
  if (notice === undefined) {
    return error === null ? null : <p className={classes['pane']}>{t('notices.gone')}</p>
  }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['paneTitle']}>{noticeTitle(t, notice)}</h2>
      <p className={classes['quiet']}>
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/courses/$id"
              params={{ id: notice.group.id }}
              search={{ tab: 'notices' }}
              {...props}
            />
          )}
        >
          {notice.group.name}
        </Anchor>
      </p>
      <NoticeState notice={notice} />
      <NoticeDetails id={id} closed={false} />
    </div>
  )
}
