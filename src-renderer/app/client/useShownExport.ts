import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { inTray } from '#renderer/components/feedback/inTray.ts'
import { sayDone, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
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

/**
 * "Export what I see" of a RecordTable: a file through the host, or text for the clipboard. A long one
 * stands in the tray while one works elsewhere, and can be cancelled there.
 */
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
      const stop = new AbortController()
      const isStillHere = whoSitsHere()
      const run = async (): Promise<void> => {
        const work = uuidv7()
        const asked = {
          list: what.list,
          query,
          selection,
          columns: columns.map(({ key, title }) => ({ key, title })),
          words: what.words,
          language: isLanguage(i18n.language) ? i18n.language : 'lv',
          format,
          work,
        }
        const shown = await inTray(
          { id: work, title: t('app.exported.working', { name: what.fileName }), stop },
          client.exports.shown(asked, { signal: stop.signal }),
          () => null,
        )
        if (shown.kind === 'text') {
          // The clipboard would be that of whoever came after.
          if (!isStillHere()) return
          await navigator.clipboard.writeText(shown.text)
          sayDone(t('app.exported.copied', { count: shown.rows }))
          return
        }
        const bytes = new Uint8Array(await shown.file.arrayBuffer())
        if (!isStillHere()) return
        const saved = await host.saveFile({
          name: `${what.fileName}.${format}`,
          bytes,
          mediaType: shown.file.type,
        })
        if (saved.kind === 'failed') sayRefused(t('app.exported.failed'))
        else if (saved.kind !== 'cancelled') sayDone(t('app.exported.saved', { count: shown.rows }))
      }
      void run().catch(() => {
        // Of a cancelled one the tray tells.
        if (!stop.signal.aborted && isStillHere()) sayRefused(t('app.exported.failed'))
      })
    },
    [client, host, t, i18n],
  )
}
