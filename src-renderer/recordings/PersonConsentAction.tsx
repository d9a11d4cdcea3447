import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StandingDialog } from './StandingDialog.tsx'

/** Notes that the person whose page this is agrees to what is usual, until a day. */
export function PersonConsentAction({ person }: { person: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('recordings.recording.standing.give')}
      </Button>
      {open ? <StandingDialog person={person} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
