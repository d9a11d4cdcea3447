import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import type { ExportRequest } from '#renderer/components/table/tablePorts.ts'
import type { ShownRequest } from '#shared/exports/contract.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { useOffice } from './office.ts'

type ShownColumns = ExportRequest['columns']

export interface ShownExport {
  list: ShownRequest['list']
  /** Words of stored values: `<column>.<value>`. */
  words: ShownRequest['words']
  /** What the file is called, without its ending. */
  fileName: string
  /** The columns as the office knows them, where the screen has others. */
  columns?: (shown: ShownColumns) => ShownColumns
}

/** "Export what I see" of a RecordTable: a file through the host, or text for the clipboard. */
export const useShownExport = (
  exported: ShownExport | undefined,
): ((request: ExportRequest) => void) => {
  const { t, i18n } = useTranslation()
  const { client, host } = useOffice()
  const latest = useRef(exported)
  useEffect(() => {
    latest.current = exported
  })
  return useCallback(
    (request: ExportRequest): void => {
      const what = latest.current
      if (what === undefined) return
      const { query, selection, format } = request
      const columns = what.columns?.(request.columns) ?? request.columns
      const run = async (): Promise<void> => {
        const shown = await client.exports.shown({
          list: what.list,
          query,
          selection,
          columns: columns.map(({ key, title }) => ({ key, title })),
          words: what.words,
          language: isLanguage(i18n.language) ? i18n.language : 'lv',
          format,
        })
        if (shown.kind === 'text') {
          await navigator.clipboard.writeText(shown.text)
          sayDone(t('app.exported.copied', { count: shown.rows }))
          return
        }
        const saved = await host.saveFile({
          name: `${what.fileName}.${format}`,
          bytes: new Uint8Array(await shown.file.arrayBuffer()),
          mediaType: shown.file.type,
        })
        if (saved.kind === 'failed') sayRefused(t('app.exported.failed'))
        else if (saved.kind !== 'cancelled') sayDone(t('app.exported.saved', { count: shown.rows }))
      }
      void run().catch(() => sayRefused(t('app.exported.failed')))
    },
    [client, host, t, i18n],
  )
}
