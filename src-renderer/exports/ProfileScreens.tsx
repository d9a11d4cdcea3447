import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { NotFound } from '#renderer/app/frame/NotFound.tsx'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { profilesQuery } from './profilesQuery.ts'
import classes from './exports.module.css'

const editRoute = getRouteApi('/export/$id/edit')

const useLeave = (): (() => void) => {
  const navigate = useNavigate()
  return () => void navigate({ to: '/export', replace: true, ignoreBlocker: true })
}

/** Makes a profile. */
export function NewProfileScreen() {
  const { t } = useTranslation()
  const leave = useLeave()
  useWhereIAm(t('exports.new'))
  return (
    <div className={classes['formPage']}>
      <h1 className={classes['title']}>{t('exports.new')}</h1>
      <ProfileForm profile={null} onLeave={leave} />
    </div>
  )
}

/** Changes a profile. */
export function EditProfileScreen() {
  const { t } = useTranslation()
  const office = useOffice()
  const leave = useLeave()
  const { id } = editRoute.useParams()
  const { data: profiles } = useQuery(profilesQuery(office))
  const profile = profiles?.find((each) => each.id === id)
  useWhereIAm(profile?.name ?? null)
  if (profiles === undefined) return null
  if (profile === undefined) return <NotFound />
  return (
    <div className={classes['formPage']}>
      <h1 className={classes['title']}>{t('exports.edit', { name: profile.name })}</h1>
      <ProfileForm profile={profile} onLeave={leave} />
    </div>
  )
}
