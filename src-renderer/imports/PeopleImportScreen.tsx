import './texts.ts'
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { doneWords, refusalWords } from './importWords.ts'
import { PersonRows } from './PersonRows.tsx'
import type { ImportTask } from './useImport.ts'

const route = getRouteApi('/people/import')

/** Imports a list of participants, into a group where one is chosen. */
export function PeopleImportScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { queries, client } = useOffice()
  const { group: wanted } = route.useSearch()
  const { data: into } = useQuery({
    ...queries.courses.getGroup.queryOptions({
      input: { id: wanted ?? '' },
      // The group's own page asks the same question: what is kept here must follow the group too.
      meta: { shows: [{ kind: 'group', ids: [wanted ?? ''] }] },
    }),
    enabled: wanted !== undefined,
  })
  const task = useMemo(
    (): ImportTask => ({
      target: 'people',
      group: null,
      into: wanted,
      async write({ commandId, ...payload }, { group }, signal) {
        const asked = { commandId, payload: { ...payload, group } }
        const answer = await client.imports.people(asked, { signal })
        return answer.ok
          ? { ok: true, said: doneWords(t, answer.value), entry: answer.entry }
          : { ok: false, reason: answer.refusal.reason, said: refusalWords(t, answer.refusal) }
      },
    }),
    [client, wanted, t],
  )
  return (
    <ImportWizard
      title={
        into === undefined ? t('imports.title') : t('imports.titleGroup', { group: into.name })
      }
      task={task}
      fileLabel={t('imports.choose.label')}
      needs={t('imports.columns.needsName')}
      renderRows={(step) => <PersonRows key={step.state.session} {...step} />}
      onward={(group) => ({
        word: t(group === null ? 'imports.done.toPeople' : 'imports.done.toGroup'),
        run: () =>
          void (group === null
            ? navigate({ to: '/people', search: {} })
            : navigate({ to: '/courses/$id', params: { id: group } })),
      })}
    />
  )
}
