import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { inTray } from '#renderer/components/feedback/inTray.ts'
import { sayDone, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { listKey } from '#renderer/components/table/listKeys.ts'
import type { RowsToImport } from '#shared/imports/contract.ts'
import { importLimits } from '#shared/imports/limits.ts'
import type { ImportedAs, ImportState } from '#shared/imports/schema.ts'
import type { ImportPhase, Notice } from './importPhase.ts'
import {
  type ChosenFile,
  type KeptImport,
  readingNow,
  type Rereading,
  sha256Of,
} from './keptImport.ts'

/** What is settled beside the rows before they are written. */
export type Besides = Pick<KeptImport, 'group' | 'reason'>

/** What is imported, and how it is written. */
export interface ImportTask {
  readonly target: ImportedAs
  /** Whose the sessions are that name no group. */
  readonly group: string | null
  /** About which recording a report tells. */
  readonly request?: string
  /** Where people are enrolled unless another group is chosen. */
  readonly into?: string | undefined
  /** Writes the rows; says what was done, or why nothing was. */
  write(
    asked: { commandId: string; session: string; rows: RowsToImport },
    besides: Besides,
    signal: AbortSignal,
  ): Promise<
    | { readonly ok: true; readonly said: string; readonly entry: number }
    | { readonly ok: false; readonly reason: string; readonly said: string }
  >
}

export const rowsList = 'imports'

/** One import from choosing a file to its result. The file is dropped when the screen is left. */
export const useImport = (task: ImportTask) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { target, group, request = null } = task
  const cache = useQueryClient()
  const [phase, setPhase] = useState<ImportPhase>({ kind: 'choose', why: null })
  const session = useRef<string | null>(null)
  const here = useRef(true)
  const running = useRef<AbortController | null>(null)

  const forget = useCallback((): void => {
    if (session.current !== null) {
      void client.imports.close({ session: session.current }).catch(() => {})
    }
    session.current = null
    cache.removeQueries({ queryKey: listKey(rowsList) })
  }, [client, cache])

  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      // What is being written goes on; its file is dropped when it is done.
      if (running.current === null) forget()
    }
  }, [forget])

  const show = useCallback((next: ImportPhase): void => {
    if (here.current) setPhase(next)
  }, [])

  const again = useCallback((): void => {
    forget()
    show({ kind: 'choose', why: null })
  }, [forget, show])

  const open = useCallback(
    async (file: File): Promise<void> => {
      forget()
      if (file.size > importLimits.fileBytes) {
        const why = { reason: 'tooLarge', limit: importLimits.fileBytes } as const
        return show({ kind: 'choose', why })
      }
      const stop = new AbortController()
      const work = uuidv7()
      const { name } = file
      stop.signal.addEventListener('abort', () =>
        show({ kind: 'choose', why: { reason: 'cancelled' } }),
      )
      show({ kind: 'reading', name, cancel: () => stop.abort() })
      try {
        const sha256 = await sha256Of(file)
        const opened = await inTray(
          { id: work, title: t('imports.reading.work', { name }), stop },
          client.imports.open({ file, target, group, request, work }, { signal: stop.signal }),
          () => null,
        )
        if (stop.signal.aborted) return
        if (opened.kind === 'refused') return show({ kind: 'choose', why: opened.refusal })
        session.current = opened.state.session
        if (!here.current) return forget()
        show({
          kind: 'review',
          file: { name, sha256 },
          state: opened.state,
          busy: 'no',
          notice: null,
        })
      } catch {
        if (!stop.signal.aborted) show({ kind: 'choose', why: 'lost' })
      }
    },
    [client, target, group, request, forget, show, t],
  )

  const reread = useCallback(
    async (
      file: ChosenFile,
      state: ImportState,
      reading: Rereading,
      notice: Notice | null = null,
    ): Promise<void> => {
      show({ kind: 'review', file, state, busy: 'reading', notice })
      try {
        const work = uuidv7()
        const { columns, ...rest } = reading
        const answer = await client.imports.changePlan({
          session: state.session,
          work,
          ...rest,
          columns: columns === null ? null : [...columns],
        })
        await cache.invalidateQueries({ queryKey: listKey(rowsList) })
        const next = answer.kind === 'open' ? answer.state : state
        show({ kind: 'review', file, state: next, busy: 'no', notice })
      } catch (error) {
        show({ kind: 'choose', why: callTrouble(error) === 'notFound' ? 'gone' : 'lost' })
      }
    },
    [client, cache, show],
  )

  /** Answers whether the rows were written, and whoever wanted it is still here to be told. */
  const confirm = useCallback(
    async (
      file: ChosenFile,
      state: ImportState,
      rows: RowsToImport,
      besides: Besides,
    ): Promise<boolean> => {
      const { name } = file
      let written = false
      const stop = new AbortController()
      running.current = stop
      show({ kind: 'review', file, state, busy: 'importing', notice: null })
      const isStillHere = whoSitsHere()
      const commandId = uuidv7()
      const asked = { commandId, session: state.session, rows }
      const refused = async (text: string, fresh: boolean): Promise<void> => {
        if (!here.current) return isStillHere() ? sayRefused(text) : undefined
        const notice = { text, meaning: 'danger' } as const
        if (fresh) return reread(file, state, readingNow(state), notice)
        show({ kind: 'review', file, state, busy: 'no', notice })
      }
      try {
        const title = t('imports.confirm.work', { name })
        const answer = await inTray(
          { id: commandId, title, stop },
          task.write(asked, besides, stop.signal),
          ({ ok }) => (ok ? 'done' : 'failed'),
        )
        running.current = null
        if (answer.ok) {
          const { said, entry } = answer
          written = isStillHere()
          if (here.current) show({ kind: 'done', name, state, said, entry, group: besides.group })
          else if (isStillHere()) sayDone(said, entry)
        } else if (answer.reason === 'importGone') {
          show({ kind: 'choose', why: 'gone' })
        } else {
          await refused(answer.said, answer.reason === 'rowsChanged')
        }
      } catch {
        running.current = null
        // Whether a cancel came too late, the rows tell when they are judged anew.
        const word = stop.signal.aborted ? 'imports.refusal.cancelled' : 'imports.refusal.other'
        await refused(t(word), true)
      }
      if (!here.current) forget()
      return written
    },
    [task, forget, reread, show, t],
  )

  return useMemo(
    () => ({ phase, open, reread, confirm, again }),
    [phase, open, reread, confirm, again],
  )
}
