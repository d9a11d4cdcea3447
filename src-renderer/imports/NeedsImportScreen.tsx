import './texts.ts'
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import { ImportWizard } from './ImportWizard.tsx'
import { needsDoneWords, needsRefusalWords } from './needImportWords.ts'
import { NeedRows } from './NeedRows.tsx'
import type { ImportTask } from './useImport.ts'

const route = getRouteApi('/equipment/needs/import')

/** Imports what participants of a group answered about their equipment. */
export function NeedsImportScreen() {
  const { t } = useTranslation()
  const { group } = route.useSearch()
  return group === undefined ? (
    <Message title={t('imports.needs.title')} help={t('imports.needs.noGroup')} />
  ) : (
    <OfGroup group={group} />
  )
}

function OfGroup({ group }: { group: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { queries, client } = useOffice()
  const { data: into } = useQuery(
    queries.courses.getGroup.queryOptions({
      input: { id: group },
      meta: { shows: [{ kind: 'group', ids: [group] }] },
    }),
  )
  const task = useMemo(
    (): ImportTask => ({
      target: 'needs',
      group,
      async write({ commandId, ...asked }, _, signal) {
        const payload = { ...asked, group }
        const answer = await client.imports.needs({ commandId, payload }, { signal })
        return answer.ok
          ? { ok: true, said: needsDoneWords(t, answer.value), entry: answer.entry }
          : { ok: false, reason: answer.refusal.reason, said: needsRefusalWords(t, answer.refusal) }
      },
    }),
    [client, group, t],
  )
  return (
    <ImportWizard
      title={
        into === undefined
          ? t('imports.needs.title')
          : t('imports.needs.titleGroup', { group: into.name })
      }
      task={task}
      fileLabel={t('imports.choose.label')}
      needs={t('imports.needs.needs')}
      renderRows={(step) => <NeedRows key={step.state.session} {...step} />}
      onward={() => ({
        word: t('imports.done.toGroup'),
        run: () =>
          void navigate({ to: '/courses/$id', params: { id: group }, search: { tab: 'needs' } }),
      })}
    />
  )
}
