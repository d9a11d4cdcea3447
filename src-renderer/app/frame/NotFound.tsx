import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { areasFor } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { CalmPage } from './CalmPage.tsx'

/** An address that leads nowhere, or to a record that is not there for this person. */
export function NotFound() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { actor } = useSession()
  const home = areasFor(actor.role)[0]?.path ?? '/'
  return (
    <CalmPage title={t('app.frame.notFound')} text={t('app.frame.notFoundText')}>
      <Button variant="default" onClick={() => void navigate({ to: home })}>
        {t('app.frame.home')}
      </Button>
    </CalmPage>
  )
}
