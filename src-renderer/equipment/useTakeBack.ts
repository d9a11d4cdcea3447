import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { ReturnLine } from '#shared/equipment/lendingInputs.ts'
import type { Condition, LoanLine, ReturnOutcome } from '#shared/equipment/schema.ts'
import { useKeepReturnPhoto } from './useKeepReturnPhoto.ts'
import { refusalText } from './refusalText.ts'

/** How one line comes back, as the desk holds it before it is written down. */
export interface Returning {
  line: LoanLine
  outcome: ReturnOutcome
  quantity: number
  /** Null: as it went out. */
  condition: Condition | null
  missing: readonly string[]
  note: string
  /** How it looks now. */
  photo: File | null
}

/** All is well, and everything is there that went out. */
export const returningOf = (line: LoanLine): Returning => ({
  line,
  outcome: 'returned',
  quantity: line.quantity,
  condition: null,
  missing: line.missingOut,
  note: '',
  photo: null,
})

/** A line as the office takes it back. */
export const asReturnLine = ({
  line,
  outcome,
  quantity,
  condition,
  missing,
  note,
}: Returning): ReturnLine => ({
  line: line.id,
  outcome,
  quantity: line.item === null ? quantity : null,
  condition,
  missingParts: line.item === null ? null : [...missing],
  note,
})

/** Takes lines back; answers whether that was done. */
export const useTakeBack = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const keepPhoto = useKeepReturnPhoto()
  return useCallback(
    async (returning: readonly Returning[], on: string | null): Promise<boolean> => {
      const lines = returning.map(asReturnLine)
      const done = await run(
        (commandId) => client.equipment.takeBack({ commandId, payload: { lines, on } }),
        {
          done: ({ count, endangered }) =>
            [
              t('equipment.done.taken', { count }),
              ...(endangered > 0 ? [t('equipment.done.endangered', { count: endangered })] : []),
            ].join(' '),
          refused: (refusal) => refusalText(t, refusal),
        },
      )
      if (done === null) return false
      for (const [place, { line, photo }] of returning.entries()) {
        // Of counted things of which some stay out, what came back is a line of its own.
        if (photo !== null) await keepPhoto(done.closed[place] ?? line.id, photo)
      }
      return true
    },
    [client, run, t, keepPhoto],
  )
}
