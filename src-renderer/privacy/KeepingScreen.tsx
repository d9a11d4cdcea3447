import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { KeptPart } from './KeptPart.tsx'
import { PrivacyTabs } from './PrivacyTabs.tsx'
import { keepingQuery } from './privacyQuery.ts'
import classes from './privacy.module.css'

/** What has reached the end of its time, kind by kind; nothing goes by itself. */
export function KeepingScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const { data } = useQuery(keepingQuery(office))
  const { data: policies } = useQuery(
    office.queries.settings.policies.queryOptions({
      meta: { shows: [{ kind: 'policy', list: true as const }] },
    }),
  )
  const { keepingApprovedBy: by = '', keepingApprovedOn: on = null } = policies ?? {}
  return (
    <PrivacyTabs tab="keeping">
      <div className={classes['screen']}>
        <h1 className={classes['title']}>{t('privacy.keeping.title')}</h1>
        <p className={classes['quiet']}>
          {`${t('privacy.keeping.policy')} `}
          {by === '' || on === null
            ? t('privacy.keeping.notApproved')
            : t('privacy.keeping.approved', { by, on: formatDate(on) })}{' '}
          <Anchor
            underline="always"
            renderRoot={(props) => <Link to="/settings" search={{ tab: 'policies' }} {...props} />}
          >
            {t('privacy.keeping.settings')}
          </Anchor>
        </p>
        {data?.length === 0 ? (
          <p className={classes['quiet']}>{t('privacy.keeping.nothing')}</p>
        ) : null}
        {(data ?? []).map((part) => (
          <KeptPart key={part.kind} {...part} />
        ))}
      </div>
    </PrivacyTabs>
  )
}
