import { Button } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'

/** Whether the office knows this person no longer, or not for whoever asks. */
export const isGone = (error: unknown): boolean =>
  ['notFound', 'forbidden'].includes(callTrouble(error))

/** Why a person can't be shown: gone, not within one's projects, or not readable now. */
export function PersonTrouble({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const gone = isGone(error)
  return (
    <CalmPage
      icon={IconUserOff}
      title={gone ? t('people.page.gone') : t('people.page.failed')}
      text={gone ? t('people.page.goneText') : undefined}
    >
      <Button variant="default" onClick={() => void navigate({ to: '/people', search: {} })}>
        {t('people.page.backToList')}
      </Button>
    </CalmPage>
  )
}
