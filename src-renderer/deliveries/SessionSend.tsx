import './batchTexts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { awayFromQuery } from '#renderer/absences/absencesQuery.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { plainStart } from './useBatchChoice.ts'

/**
 * Sends the materials of a session: to everybody as each prefers, or to those only who missed it, and
 * then electronically. Somebody may say otherwise.
 */
export function SessionSend({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const { data: away } = useQuery(awayFromQuery(useOffice(), session.id))
  const [people, setPeople] = useState<readonly string[] | 'all' | null>(null)
  if (session.state === 'cancelled') return null
  const missed = [...new Set((away?.absences ?? []).map(({ person }) => person.id))]
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconSend size={16} stroke={1.5} aria-hidden />}
        onClick={() => setPeople('all')}
      >
        {t('batch.openSession')}
      </Button>
      {missed.length === 0 ? null : (
        <Button size="compact-sm" variant="default" onClick={() => setPeople(missed)}>
          {t('batch.openMissed', { count: missed.length })}
        </Button>
      )}
      {people === null ? null : (
        <BatchDialog
          start={{
            ...plainStart,
            group: session.group.id,
            session: session.id,
            people: people === 'all' ? null : people,
            channel: people === 'all' ? 'preferred' : 'electronic',
          }}
          onClose={() => setPeople(null)}
        />
      )}
    </>
  )
}
