import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { Carrier } from '#shared/lockers/schema.ts'

/** Takes a carrier that the office added out of use; undo brings it back. */
export function ArchiveCarrier({ carrier: { id, revision, name } }: { carrier: Carrier }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const archive = (): void =>
    void run(
      (commandId) => client.lockers.archiveCarrier({ commandId, payload: { id, revision } }),
      {
        done: () => t('lockers.carriers.archived'),
        refused: (refusal) =>
          refusal.reason === 'stillCarries'
            ? t('lockers.carriers.stillCarries', { count: refusal.count })
            : t('lockers.carriers.builtIn'),
      },
    )
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-label={`${t('lockers.carriers.archive')}: ${name}`}
      onClick={archive}
    >
      {t('lockers.carriers.archive')}
    </Button>
  )
}
