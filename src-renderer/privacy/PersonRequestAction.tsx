import './texts.ts'
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconEyeOff, IconLock, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { HoldDialog } from './HoldDialog.tsx'
import { NoteRequestDialog } from './NoteRequestDialog.tsx'
import { restrictionOfQuery } from './privacyQuery.ts'
import { RestrictDialog } from './RestrictDialog.tsx'

/** Notes what the person whose page this is asks of their data; the director may hold it as evidence. */
export function PersonRequestAction({ person }: { person: string }) {
  const { t } = useTranslation()
  const { role } = useSession().actor
  const mayHold = mayCall(role, 'privacy.hold')
  const mayRestrict = mayCall(role, 'privacy.restrict')
  const { data: restriction } = useQuery({
    ...restrictionOfQuery(useOffice(), person),
    enabled: mayRestrict,
  })
  const [open, setOpen] = useState<'note' | 'hold' | 'restrict' | null>(null)
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
      {mayRestrict && restriction === null ? (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconEyeOff size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen('restrict')}
        >
          {t('privacy.restriction.action.restrict')}
        </Button>
      ) : null}
      {open === 'restrict' ? (
        <RestrictDialog person={person} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'note' ? <NoteRequestDialog person={person} onClose={() => setOpen(null)} /> : null}
      {open === 'hold' ? (
        <HoldDialog of={{ kind: 'person', id: person }} hold={null} onClose={() => setOpen(null)} />
      ) : null}
    </Group>
  )
}
