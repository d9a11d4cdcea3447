import './texts.ts'
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import { requestQuery } from '#renderer/recordings/recordingsQuery.ts'
import { sessionWords } from '#renderer/recordings/words.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { reportDoneWords, reportRefusalWords } from './reportImportWords.ts'
import { ReportRows } from './ReportRows.tsx'
import type { ImportTask } from './useImport.ts'

const route = getRouteApi('/recordings/import')

/** Imports a video platform's report of who agreed to be recorded. */
export function ReportImportScreen() {
  const { t } = useTranslation()
  const { request } = route.useSearch()
  return request === undefined ? (
    <Message title={t('imports.report.title')} help={t('imports.report.noRequest')} />
  ) : (
    <OfRequest request={request} />
  )
}

function OfRequest({ request }: { request: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { client } = office
  const { data: about } = useQuery(requestQuery(office, request))
  const task = useMemo(
    (): ImportTask => ({
      target: 'consents',
      group: null,
      request,
      async write({ commandId, ...asked }, _, signal) {
        const payload = { ...asked, request }
        const answer = await client.imports.consents({ commandId, payload }, { signal })
        return answer.ok
          ? { ok: true, said: reportDoneWords(t, answer.value), entry: answer.entry }
          : {
              ok: false,
              reason: answer.refusal.reason,
              said: reportRefusalWords(t, answer.refusal),
            }
      },
    }),
    [client, request, t],
  )
  return (
    <ImportWizard
      title={
        about === undefined
          ? t('imports.report.title')
          : t('imports.report.titleSession', { session: sessionWords(about.session) })
      }
      task={task}
      fileLabel={t('imports.report.fileLabel')}
      needs={t('imports.report.needs')}
      renderRows={(step) => <ReportRows key={step.state.session} {...step} />}
      onward={() => ({
        word: t('imports.report.toRequest'),
        run: () => void navigate({ to: '/recordings/requests', search: { open: request } }),
      })}
    />
  )
}
