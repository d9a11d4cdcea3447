import { useEffect } from 'react'
import { Navigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { areasFor } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { CalmPage } from './CalmPage.tsx'
import { useLastRoute } from './screenPreferences.ts'

/** Where a window begins: where its person was, else in their first area. */
export function Start() {
  const { t } = useTranslation()
  const { actor } = useSession()
  const [last] = useLastRoute()
  const first = areasFor(actor.role)[0]
  const inOffice = last.startsWith('/') && !last.startsWith('//') && last !== '/'
  if (inOffice) return <Reopened href={last} />
  if (first !== undefined) return <Navigate to={first.path} replace />
  return <CalmPage title={t('app.frame.welcome')} text={t('app.frame.welcomeText')} />
}

/** An address that was kept is opened as it stands, its search part included. */
function Reopened({ href }: { href: string }) {
  const { history } = useRouter()
  useEffect(() => history.replace(href), [history, href])
  return null
}
