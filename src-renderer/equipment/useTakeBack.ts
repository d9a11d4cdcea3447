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

/**
 * Takes lines back, under the command id of the unsaved work in which it was said how they came back:
 * what is asked for again after a lock is not done twice. Answers whether they are back.
 */
export const useTakeBack = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const keepPhoto = useKeepReturnPhoto()
  return useCallback(
    async (
      commandId: string,
      returning: readonly Returning[],
      on: string | null,
    ): Promise<boolean> => {
      const lines = returning.map(asReturnLine)
      let before = false
      const done = await run(
        () => client.equipment.takeBack({ commandId, payload: { lines, on } }),
        {
          done: ({ count, endangered }) =>
            [
              t('equipment.done.taken', { count }),
              ...(endangered > 0 ? [t('equipment.done.endangered', { count: endangered })] : []),
            ].join(' '),
          refused: (refusal) => refusalText(t, refusal),
          already: () => {
            before = true
            return t('equipment.desk.alreadyTaken')
          },
        },
      )
      if (done === null) return before
      for (const [place, { line, photo }] of returning.entries()) {
        // Of counted things of which some stay out, what came back is a line of its own.
        if (photo !== null) await keepPhoto(done.closed[place] ?? line.id, photo)
      }
      return true
    },
    [client, run, t, keepPhoto],
  )
}
