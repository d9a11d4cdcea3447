import './batchTexts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { plainStart } from './useBatchChoice.ts'

/** Sends the materials of a session: electronically, unless somebody says otherwise. */
export function SessionSend({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const [sending, setSending] = useState(false)
  if (session.state === 'cancelled') return null
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconSend size={16} stroke={1.5} aria-hidden />}
        onClick={() => setSending(true)}
      >
        {t('batch.openSession')}
      </Button>
      {sending ? (
        <BatchDialog
          start={{
            ...plainStart,
            group: session.group.id,
            session: session.id,
            channel: 'electronic',
          }}
          onClose={() => setSending(false)}
        />
      ) : null}
    </>
  )
}
