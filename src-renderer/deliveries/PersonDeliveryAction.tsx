import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SendDialog } from './SendDialog.tsx'

/** Makes a delivery to the person whose page this is. */
export function PersonDeliveryAction({ person }: { person: string }) {
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
        {t('deliveries.new')}
      </Button>
      {open ? <SendDialog delivery={null} person={person} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
