import { Button } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'

/** Why a course or a project can't be shown: gone, not one's own, or not readable now. */
export function RecordTrouble({
  error,
  list,
}: {
  error: unknown
  list: '/courses/list' | '/courses/projects'
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const gone = callTrouble(error) === 'notFound' || callTrouble(error) === 'forbidden'
  return (
    <CalmPage
      icon={IconSchool}
      title={t(gone ? 'coursePages.gone' : 'coursePages.failed')}
      text={gone ? t('coursePages.goneText') : undefined}
    >
      <Button variant="default" onClick={() => void navigate({ to: list })}>
        {t('coursePages.back')}
      </Button>
    </CalmPage>
  )
}
