import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { sayDone, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { KeptWork } from '#renderer/components/form/useKeptWork.ts'
import type { IssueInput } from '#shared/equipment/lendingInputs.ts'
import type { IssueRefusal } from '#shared/equipment/refusals.ts'
import { problemText } from './words.ts'

/** What is asked for, whether or not others may be moved for it. */
const wishOf = (input: IssueInput): string => JSON.stringify({ ...input, moveReservations: false })

/**
 * Hands out what was asked. The same wish twice, by a double click or after a lock over the answer, is
 * one command; a refusal of the feature's own stays until something else is asked.
 * @param work whose command it is
 * @param onAlready told that the work was handed out before
 */
export const useIssue = (work: Pick<KeptWork<unknown>, 'now'>, onAlready: () => void) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [refused, setRefused] = useState<{ wish: string; refusal: IssueRefusal } | null>(null)
  const last = useRef({ wish: '', commandId: '' })

  /** Answers the loan, or null when nothing was handed out. */
  const issue = async (input: IssueInput): Promise<string | null> => {
    const wish = JSON.stringify(input)
    if (last.current.wish !== wish) last.current = { wish, commandId: work.now().commandId }
    const isStillHere = whoSitsHere()
    try {
      const { commandId } = last.current
      const answer = await client.equipment.issueLoan({ commandId, payload: { input } })
      if (!isStillHere()) return null
      if (answer.ok) {
        const { lines, moved, loan } = answer.value
        const words = [t('equipment.done.issued', { count: lines.length })]
        if (moved > 0) words.push(t('equipment.done.moved', { count: moved }))
        sayDone(words.join(' '), answer.entry)
        setRefused(null)
        // The same again, another day, is another loan.
        last.current = { wish: '', commandId: '' }
        return loan
      }
      const { refusal } = answer
      switch (refusal.reason) {
        case 'invalid':
          sayRefused(problemText(t, refusal.problems[0]?.problem ?? ''))
          break
        case 'cannotWrite':
          sayRefused(t(`components.refusal.${refusal.why}`))
          break
        case 'commandReused':
          // The work under this id was handed out: what follows from their reservations is other since.
          last.current = { wish: '', commandId: '' }
          sayDone(t('equipment.desk.alreadyIssued'))
          onAlready()
          break
        case 'cancelled':
          sayRefused(t('components.refusal.cancelled'))
          break
        case 'changedMeanwhile':
          sayRefused(t('components.refusal.other'))
          break
        default:
          setRefused({ wish: wishOf(input), refusal })
      }
    } catch (error) {
      if (!isStillHere()) return null
      sayRefused(
        t(
          callTrouble(error) === 'officeGone'
            ? 'components.refusal.officeGone'
            : 'components.refusal.other',
        ),
      )
    }
    return null
  }
  /** Why just this was refused: of anything else that stands there now it says nothing. */
  const refusalOf = (input: IssueInput): IssueRefusal | null =>
    refused !== null && refused.wish === wishOf(input) ? refused.refusal : null
  return { issue, refusalOf, forget: () => setRefused(null) }
}
