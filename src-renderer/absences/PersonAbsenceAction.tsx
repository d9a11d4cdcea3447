import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AbsenceDialog } from './AbsenceDialog.tsx'

/** Notes an absence of the person whose page this is. */
export function PersonAbsenceAction({ person }: { person: string }) {
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
        {t('absences.new')}
      </Button>
      {open ? (
        <AbsenceDialog absence={null} person={person} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
