import './texts.ts'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCallBegun } from '#renderer/absences/useCallBegun.ts'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { AbsenceDetails } from '#shared/absences/schema.ts'
import { addDays } from '#shared/calendar/civilDate.ts'
import { usualTermsQuery } from './recordingsQuery.ts'
import { newRequest, requestDraft, requestOfAbsence } from './requestForm.ts'
import { RequestFormOf } from './RequestFormOf.tsx'

/** So many days ahead sessions are offered. */
const daysAhead = 13

interface NewRequestProps {
  person: string | null
  onClose: (made: string | null) => void
}

/** Takes down that somebody asks for a recording. */
export function NewRequestDialog({ person, onClose }: NewRequestProps) {
  const { t } = useTranslation()
  const { data: terms } = useQuery(usualTermsQuery(useOffice()))
  const [openedAt] = useState(() => new Date().toISOString())
  const { begun, key, discard } = useCallBegun(requestDraft(null))
  const from = today()
  return (
    <FormDialog title={t('recordings.new')} onClose={() => onClose(null)}>
      {terms === undefined || begun === undefined ? null : (
        <RequestFormOf
          key={key}
          start={{ ...newRequest(person, terms, openedAt), ...begun }}
          onDiscard={discard}
          fixedPerson={false}
          absence={null}
          days={{ from, until: addDays(from, daysAhead) }}
          onClose={onClose}
        />
      )}
    </FormDialog>
  )
}

/** Takes down that somebody asks for a recording of one session, however far ahead it is. */
export function SessionRequestDialog({
  session,
  onClose,
}: {
  session: { id: string; day: string }
  onClose: (made: string | null) => void
}) {
  const { t } = useTranslation()
  const { data: terms } = useQuery(usualTermsQuery(useOffice()))
  const [openedAt] = useState(() => new Date().toISOString())
  const { begun, key, discard } = useCallBegun(requestDraft(session.id))
  return (
    <FormDialog title={t('recordings.new')} onClose={() => onClose(null)}>
      {terms === undefined || begun === undefined ? null : (
        <RequestFormOf
          key={key}
          start={{ ...newRequest(null, terms, openedAt), ...begun, sessions: [session.id] }}
          onDiscard={discard}
          fixedPerson={false}
          absence={null}
          days={{ from: session.day, until: session.day }}
          onClose={onClose}
        />
      )}
    </FormDialog>
  )
}

/** Asks for a recording of what somebody misses, from the report of it: nothing is typed twice. */
export function AbsenceRequestDialog({
  absence,
  onClose,
}: {
  absence: AbsenceDetails
  onClose: (made: string | null) => void
}) {
  const { t } = useTranslation()
  const { data: terms } = useQuery(usualTermsQuery(useOffice()))
  return (
    <FormDialog title={t('recordings.new')} onClose={() => onClose(null)}>
      {terms === undefined ? null : (
        <RequestFormOf
          start={requestOfAbsence(absence, terms)}
          fixedPerson
          absence={absence.id}
          days={{ from: absence.from, until: absence.until }}
          onClose={onClose}
        />
      )}
    </FormDialog>
  )
}
