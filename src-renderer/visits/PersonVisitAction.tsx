import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { VisitDialog } from './VisitDialog.tsx'

/** Enters a visit of the person whose page this is. */
export function PersonVisitAction({ person }: { person: string }) {
  const { t } = useTranslation()
  const [entering, setEntering] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        onClick={() => setEntering(true)}
      >
        {t('visits.new')}
      </Button>
      {entering ? <VisitDialog visit={{ person }} onClose={() => setEntering(false)} /> : null}
    </>
  )
}
