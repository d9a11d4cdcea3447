import './texts.ts'
import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { idInAddress } from '#renderer/app/addressParts.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'
import { NotFound } from '#renderer/app/frame/NotFound.tsx'
import { dropPrinted } from '#renderer/app/host/printPdf.ts'
import type { OpenReason } from '#shared/incidents/schema.ts'
import { AskReason } from './AskReason.tsx'
import { IncidentView } from './IncidentView.tsx'
import { incidentQuery } from './incidentQuery.ts'
import { NoKey } from './NoKey.tsx'
import { OpenReasonContext } from './openReason.ts'

const route = getRouteApi('/incidents/$id')

/** An incident. For whoever may not read it the address leads nowhere, as made-up ones do. */
export function IncidentPage() {
  const { id } = route.useParams()
  return idInAddress(id) === undefined ? <NotFound /> : <Opening key={id} id={id} />
}

function Opening({ id }: { id: string }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<OpenReason | null>(null)
  const { data, error } = useQuery(incidentQuery(useOffice(), id, reason))
  // What was printed of it is not kept in the window longer than the file is open.
  useEffect(() => dropPrinted, [])
  if (error !== null) {
    const gone = ['notFound', 'forbidden'].includes(callTrouble(error))
    return gone ? <NotFound /> : <CalmPage title={t('incidents.page.failed')} />
  }
  switch (data?.kind) {
    case undefined:
      return <div aria-busy />
    case 'reasonNeeded':
      return <AskReason number={data.number} onReason={setReason} />
    case 'noKey':
      return <NoKey number={data.number} />
    case 'file':
      return (
        <OpenReasonContext.Provider value={reason}>
          <IncidentView file={data.file} />
        </OpenReasonContext.Provider>
      )
  }
}
