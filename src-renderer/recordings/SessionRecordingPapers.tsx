import './papersTexts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { RequestPaperTools } from './RequestPaperTools.tsx'

/** The papers of every request to record a session; nothing where nobody asks. */
export function SessionRecordingPapers({ session }: { session: string }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.recordings.ofSession.queryOptions({
      input: { session },
      meta: {
        shows: [
          { kind: 'session', ids: [session] },
          { kind: 'recordingRequest', list: true },
        ],
      },
    }),
  )
  if (data === undefined || data.length === 0) return null
  return (
    <section>
      <h3>{t('recordingPapers.title')}</h3>
      {data.map(({ id, person }) => (
        <div key={id}>
          <p>
            {person === null
              ? t('recordingPapers.nobody')
              : t('recordingPapers.asker', { name: person.name })}
          </p>
          <RequestPaperTools request={id} asked={person !== null} />
        </div>
      ))}
    </section>
  )
}
