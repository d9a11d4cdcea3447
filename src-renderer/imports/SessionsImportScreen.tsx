import './texts.ts'
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { sessionsDoneWords, sessionsRefusalWords } from './sessionImportWords.ts'
import { SessionRows } from './SessionRows.tsx'
import type { ImportTask } from './useImport.ts'

const route = getRouteApi('/timetable/import')

/** Imports a timetable: of one group, or of several that its rows name. */
export function SessionsImportScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { queries, client } = useOffice()
  const { group } = route.useSearch()
  const { data: into } = useQuery({
    ...queries.courses.getGroup.queryOptions({
      input: { id: group ?? '' },
      meta: { shows: [{ kind: 'group', ids: [group ?? ''] }] },
    }),
    enabled: group !== undefined,
  })
  const [exceeded, setExceeded] = useState(false)
  const task = useMemo(
    (): ImportTask => ({
      target: 'sessions',
      group: group ?? null,
      async write({ commandId, ...payload }, { reason }, signal) {
        const asked = { commandId, payload: { ...payload, overrideReason: reason.trim() } }
        const answer = await client.imports.sessions(asked, { signal })
        if (!answer.ok && answer.refusal.reason === 'remoteShareExceeded') setExceeded(true)
        return answer.ok
          ? { ok: true, said: sessionsDoneWords(t, answer.value), entry: answer.entry }
          : {
              ok: false,
              reason: answer.refusal.reason,
              said: sessionsRefusalWords(t, answer.refusal),
            }
      },
    }),
    [client, group, t],
  )
  return (
    <ImportWizard
      title={
        into === undefined
          ? t('imports.sessions.title')
          : t('imports.sessions.titleGroup', { group: into.name })
      }
      task={task}
      fileLabel={t('imports.sessions.fileLabel')}
      needs={t(group === undefined ? 'imports.sessions.needsGroup' : 'imports.sessions.needs')}
      renderRows={(step) => <SessionRows key={step.state.session} {...step} asked={exceeded} />}
      onward={() => ({
        word: t(group === undefined ? 'imports.sessions.toList' : 'imports.done.toGroup'),
        run: () =>
          void (group === undefined
            ? navigate({ to: '/timetable', search: {} })
            : navigate({
                to: '/courses/$id',
                params: { id: group },
                search: { tab: 'timetable' },
              })),
      })}
    />
  )
}
