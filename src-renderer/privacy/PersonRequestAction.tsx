import './texts.ts'
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { HoldDialog } from './HoldDialog.tsx'
import { NoteRequestDialog } from './NoteRequestDialog.tsx'

/** Notes what the person whose page this is asks of their data; the director may hold it as evidence. */
export function PersonRequestAction({ person }: { person: string }) {
  const { t } = useTranslation()
  const mayHold = mayCall(useSession().actor.role, 'privacy.hold')
  const [open, setOpen] = useState<'note' | 'hold' | null>(null)
  return (
    <Group gap="xs">
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpen('note')}
      >
        {t('privacy.new')}
      </Button>
      {mayHold ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconLock size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen('hold')}
        >
          {t('privacy.action.hold')}
        </Button>
      ) : null}
      {open === 'note' ? <NoteRequestDialog person={person} onClose={() => setOpen(null)} /> : null}
      {open === 'hold' ? (
        <HoldDialog of={{ kind: 'person', id: person }} hold={null} onClose={() => setOpen(null)} />
      ) : null}
    </Group>
  )
}
