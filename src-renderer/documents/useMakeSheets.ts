import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { type Office, useOffice } from '#renderer/app/client/office.ts'
import { beginWork, endWork } from '#renderer/components/feedback/longWork.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { Texts } from '#renderer/app/language/language.ts'
import type { MadePaper, SheetsOf } from '#shared/documents/schema.ts'
import { bytesOf } from './bytesOf.ts'
import { unreadable } from './paperQuery.ts'
import { type PapersToHandOut, useHandOut, type WayOut } from './useHandOut.ts'

/** More sheets than this take long enough for a line in the tray. */
const few = 5
/** A message names no more numbers than this. */
const named = 3

export interface Making {
  of: SheetsOf
  /** What is made, for the tray: the group's or the person's name. */
  name: string
  copies: number
  way: WayOut
}

/** Makes sheets and hands them out; answers whether they were made. Many go on while one works elsewhere. */
export const useMakeSheets = (): ((making: Making) => Promise<boolean>) => {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const handOut = useHandOut()
  return useCallback(
    async ({ of, name, copies, way }) => {
      const isStillHere = whoSitsHere()
      const stop = new AbortController()
      const work = { id: '' }
      const made = await run(
        (commandId) => {
          if (copies > few) {
            work.id = commandId
            const title = t('documents.done.working', { name })
            beginWork({ id: commandId, title, cancel: () => stop.abort() })
          }
          return office.client.documents.makeSheets(
            { commandId, payload: { of } },
            { signal: stop.signal },
          )
        },
        {
          done: ({ papers }) => madeWords(t, papers),
          undoable: ({ papers }) => papers.some((paper) => paper.state === 'made'),
          refused: ({ reason }) =>
            reason === 'peopleChanged'
              ? t('documents.refusal.peopleChanged')
              : t('documents.preview.nobody'),
        },
      )
      if (work.id !== '')
        endWork(work.id, made !== null ? 'done' : stop.signal.aborted ? 'cancelled' : 'failed')
      if (made === null) return false
      const out = await collectRun(office, t, made.papers)
      if (out !== null && isStillHere()) await handOut(way, out)
      return true
    },
    [office, run, handOut, t],
  )
}

const madeWords = (t: Texts, papers: readonly MadePaper[]): string => {
  const fresh = papers.filter((paper) => paper.state === 'made')
  const told = fresh.length === 0 ? papers : fresh
  const numbers =
    told.length <= named
      ? told.map((paper) => paper.number).join(', ')
      : `${told[0]?.number ?? ''} … ${told.at(-1)?.number ?? ''}`
  return fresh.length === 0
    ? t('documents.done.unchanged', { count: papers.length, numbers })
    : t('documents.done.made', { count: fresh.length, numbers })
}

/** One PDF of these papers: the kept one of a single paper, else all of them for one run; null after saying why not. */
export const collectRun = async (
  office: Office,
  t: Texts,
  papers: readonly { id: string }[],
): Promise<PapersToHandOut | null> => {
  const isStillHere = whoSitsHere()
  const found = await gather(office, t, papers).catch(() => t('components.pdf.notMade'))
  if (typeof found !== 'string') return found
  if (isStillHere()) sayRefused(found)
  return null
}

/** @returns in words why there is none */
const gather = async (
  { client }: Office,
  t: Texts,
  papers: readonly { id: string }[],
): Promise<PapersToHandOut | string> => {
  const ids = papers.map((paper) => paper.id)
  const [only] = ids
  if (only !== undefined && ids.length === 1) {
    const file = await client.documents.file({ id: only })
    if (file.ok) return { pdf: await bytesOf(file.pdf), papers: ids, name: file.name }
    return t(`documents.pane.${unreadable[file.refusal.reason]}`)
  }
  const run = await client.documents.printRun({ papers: ids })
  if (run.ok) return { pdf: await bytesOf(run.pdf), papers: ids, name: run.name }
  const { refusal } = run
  return refusal.reason === 'notOneGroup'
    ? t('documents.refusal.notOneGroup')
    : t(`documents.refusal.${refusal.reason}`, { people: refusal.people.join(', ') })
}
