import './texts.ts'
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ConsentEvents } from './ConsentEvents.tsx'
import { RecordingPart } from './RecordingPart.tsx'
import { requestQuery } from './recordingsQuery.ts'
import { RequestCard } from './RequestCard.tsx'
import { type OpenRequestDialog, RequestDialog } from './RequestDialog.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { RequestPaperTools } from './RequestPaperTools.tsx'
import { RequestPeople } from './RequestPeople.tsx'
import { RequestTools } from './RequestTools.tsx'
import { UnmatchedAnswers } from './UnmatchedAnswers.tsx'
import { WaysOut } from './WaysOut.tsx'
import { namesIn, sessionWords } from './words.ts'
import classes from './recordings.module.css'

/** A request beside the list: how it stands, who is missing, what can be done, what was asked and recorded. */
export function RequestPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: request, error } = useQuery(requestQuery(useOffice(), id))
  const [dialog, setDialog] = useState<OpenRequestDialog | null>(null)
  const nameOf = useMemo(() => (request === undefined ? () => '' : namesIn(request)), [request])
  if (request === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('recordings.gone')}</p>
  }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>
        {`${request.person?.name ?? t('recordings.nobody')} · ${sessionWords(request.session)}`}
      </h2>
      <RequestCard request={request} />
      <RequestTools request={request} nameOf={nameOf} onDialog={setDialog} />
      <RequestPaperTools request={id} asked={request.person !== null} />
      <WaysOut request={request} nameOf={nameOf} onDialog={setDialog} />
      <RecordingPart request={request} nameOf={nameOf} onDialog={setDialog} />
      <RequestPeople request={request} />
      <RequestFacts request={request} nameOf={nameOf} />
      <UnmatchedAnswers request={request} nameOf={nameOf} />
      <ConsentEvents request={id} nameOf={nameOf} />
      {dialog === null ? null : (
        <RequestDialog
          dialog={dialog}
          request={request}
          nameOf={nameOf}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}
