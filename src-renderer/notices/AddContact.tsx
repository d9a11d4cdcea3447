import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { ContactDialog } from './ContactDialog.tsx'

/** Writes down a contact with the person whose page is open. */
export function AddContact({ person }: { person: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useKeys([{ combination: 'k', word: 'notices.contact.new', run: () => setOpen(true) }])
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        aria-keyshortcuts="k"
        onClick={() => setOpen(true)}
      >
        {t('notices.contact.new')}
      </Button>
      {open ? <ContactDialog person={person} line={null} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
