import './texts.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { FollowUpInput } from '#shared/absences/contract.ts'
import { refusalText } from './words.ts'

/** The commands on absences that need no form, each saying what came of it. */
export const useAbsenceCommands = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const follow = useCallback(
    (absence: string, followUp: FollowUpInput) =>
      run((commandId) => client.absences.follow({ commandId, payload: { absence, followUp } }), {
        done: () => t('absences.done.followed'),
        refused: (refusal) => refusalText(t, refusal),
      }),
    [client, run, t],
  )
  const withdraw = useCallback(
    ({ id, revision }: { id: string; revision: number }) =>
      run((commandId) => client.absences.withdraw({ commandId, payload: { id, revision } }), {
        done: () => t('absences.done.withdrawn'),
        refused: () => t('components.refusal.other'),
      }),
    [client, run, t],
  )
  const forgetDisruption = useCallback(
    (session: string, revision: number) =>
      run(
        (commandId) =>
          client.absences.forgetDisruption({ commandId, payload: { session, revision } }),
        {
          done: () => t('absences.done.forgotten'),
          refused: () => t('components.refusal.other'),
        },
      ),
    [client, run, t],
  )
  return { follow, withdraw, forgetDisruption }
}
