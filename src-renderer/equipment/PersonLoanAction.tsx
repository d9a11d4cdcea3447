import './texts.ts'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Opens the desk with the person whose page this is. */
export function PersonLoanAction({ person }: { person: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
      onClick={() => void navigate({ to: '/equipment/desk', search: { person } })}
    >
      {t('equipment.action.issue')}
    </Button>
  )
}
