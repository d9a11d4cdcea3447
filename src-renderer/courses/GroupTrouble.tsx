import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'

/** Why a group can't be shown: gone, not one's own, or not readable now. */
export function GroupTrouble({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const gone = callTrouble(error) === 'notFound' || callTrouble(error) === 'forbidden'
  return (
    <CalmPage
      icon={IconUsersGroup}
      title={gone ? t('courses.page.gone') : t('courses.page.failed')}
      text={gone ? t('courses.page.goneText') : undefined}
    >
      <Button variant="default" onClick={() => void navigate({ to: '/courses', search: {} })}>
        {t('courses.page.backToList')}
      </Button>
    </CalmPage>
  )
}
