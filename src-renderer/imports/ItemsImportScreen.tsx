import './texts.ts'
import { useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ImportWizard } from './ImportWizard.tsx'
import { itemsDoneWords, itemsRefusalWords } from './itemImportWords.ts'
import { ItemRows } from './ItemRows.tsx'
import type { ImportTask } from './useImport.ts'

/** Imports an inventory. */
export function ItemsImportScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const task = useMemo(
    (): ImportTask => ({
      target: 'items',
      group: null,
      async write({ commandId, ...payload }, _, signal) {
        const answer = await client.imports.items({ commandId, payload }, { signal })
        return answer.ok
          ? { ok: true, said: itemsDoneWords(t, answer.value), entry: answer.entry }
          : { ok: false, reason: answer.refusal.reason, said: itemsRefusalWords(t, answer.refusal) }
      },
    }),
    [client, t],
  )
  return (
    <ImportWizard
      title={t('imports.items.title')}
      task={task}
      fileLabel={t('imports.items.fileLabel')}
      needs={t('imports.items.needs')}
      renderRows={(step) => <ItemRows key={step.state.session} {...step} />}
      onward={() => ({
        word: t('imports.items.toList'),
        run: () => void navigate({ to: '/equipment', search: {} }),
      })}
    />
  )
}
