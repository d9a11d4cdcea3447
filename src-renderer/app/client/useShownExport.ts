import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import type { ExportRequest } from '#renderer/components/table/tablePorts.ts'
import type { ShownRequest } from '#shared/exports/contract.ts'
import { useOffice } from './office.ts'

interface ShownExport {
  list: ShownRequest['list']
  /** Words of stored values: `<column>.<value>`. */
  words: ShownRequest['words']
  /** What the file is called, without its ending. */
  fileName: string
}

/** "Export what I see" of a RecordTable: a file through the host, or text for the clipboard. */
export const useShownExport = (
  make: () => ShownExport,
): ((request: ExportRequest) => Promise<void>) => {
  const { t } = useTranslation()
  const { client, host } = useOffice()
  return useCallback(
    async ({ query, selection, columns, format }: ExportRequest): Promise<void> => {
      const { list, words, fileName } = make()
      try {
        const shown = await client.exports.shown({
          list,
          query,
          selection,
          columns: columns.map(({ key, title }) => ({ key, title })),
          words,
          format,
        })
        if (shown.kind === 'text') {
          await navigator.clipboard.writeText(shown.text)
          sayDone(t('app.exported.copied', { count: shown.rows }))
          return
        }
        const saved = await host.saveFile({
          name: `${fileName}.${format}`,
          bytes: new Uint8Array(await shown.file.arrayBuffer()),
          mediaType: shown.file.type,
        })
        if (saved.kind === 'failed') sayRefused(t('app.exported.failed'))
        else if (saved.kind !== 'cancelled') sayDone(t('app.exported.saved', { count: shown.rows }))
      } catch {
        sayRefused(t('app.exported.failed'))
      }
    },
    [client, host, make, t],
  )
}
