import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Preference } from '#shared/lockers/preference.ts'

/** Notes a locker for a person in one click: another one, or the one they have as confirmed. */
export const useSetPreference = (person: string) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    ({ channel, revision }: Preference, locker: string, confirmed: boolean) =>
      run(
        (commandId) =>
          client.lockers.setPreference({
            commandId,
            payload: { person, revision, channel: channel ?? 'locker', locker, confirmed },
          }),
        {
          done: () => t('lockers.wish.saved'),
          refused: ({ name, closedOn }) =>
            t('lockers.wish.closedLocker', { name, date: formatDate(closedOn) }),
        },
      ),
    [client, person, run, t],
  )
}
