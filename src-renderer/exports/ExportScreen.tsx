import './texts.ts'
import { Button } from '@mantine/core'
import { IconFolderShare, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { ProfileCard } from './ProfileCard.tsx'
import { profilesQuery } from './profilesQuery.ts'
import classes from './exports.module.css'

/** What goes to which folder, and how each delivery is. */
export function ExportScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const navigate = useNavigate()
  const { actor } = useSession()
  const { data: profiles, error, refetch } = useQuery(profilesQuery(office))
  const mayKeep = mayCall(actor.role, 'exports.createProfile')
  useKeys(
    mayKeep
      ? [
          {
            combination: 'n',
            word: 'exports.new',
            run: () => void navigate({ to: '/export/new' }),
          },
        ]
      : [],
  )
  const add = mayKeep ? (
    <Button
      renderRoot={(props) => <Link to="/export/new" {...props} />}
      leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
    >
      {t('exports.new')}
    </Button>
  ) : null
  if (profiles === undefined) {
    return error === null ? null : (
      <CalmPage title={t('exports.failed')}>
        <Button variant="default" onClick={() => void refetch()}>
          {t('exports.action.again')}
        </Button>
      </CalmPage>
    )
  }
  if (profiles.length === 0) {
    return (
      <CalmPage
        icon={IconFolderShare}
        title={t('exports.empty.title')}
        text={t(mayKeep ? 'exports.empty.text' : 'exports.empty.ask')}
      >
        {add}
      </CalmPage>
    )
  }
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <div>
          <h1 className={classes['title']}>{t('app.areas.exports')}</h1>
          <p className={classes['lead']}>{t('exports.lead')}</p>
        </div>
        {add}
      </div>
      {profiles.map((profile) => (
        <ProfileCard key={profile.id} profile={profile} mayKeep={mayKeep} />
      ))}
    </div>
  )
}
