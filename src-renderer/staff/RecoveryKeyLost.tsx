import { useState } from 'react'
import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { EntryPage } from './EntryPage.tsx'

/** Why none was made, as far as it can be told. */
type Failure = 'failed' | 'diskFull' | 'readOnly'

interface RecoveryKeyLostProps {
  office: string
  /** There is a new one, to be printed. */
  onDone: () => void
  /** Reading goes on without one, on a full disk too; the frame keeps telling of it. */
  onLater: () => void
}

/** Nobody can read the office's recovery key any more: says so, and makes a new one. */
export function RecoveryKeyLost({ office, onDone, onLater }: RecoveryKeyLostProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [state, setState] = useState<'asked' | 'making' | Failure>('asked')
  const renew = async (): Promise<void> => {
    setState('making')
    try {
      // Another director may have been faster: then there is nothing to be made.
      await client.staff.renewRecoveryKey()
      onDone()
    } catch (error) {
      const trouble = callTrouble(error)
      setState(trouble === 'diskFull' || trouble === 'readOnly' ? trouble : 'failed')
    }
  }
  return (
    <EntryPage
      office={office}
      title={t('staff.recovery.lostTitle')}
      text={t('staff.recovery.lost')}
      wide
    >
      <Stack gap="md" align="flex-start">
        <div>
          <p>{t('staff.recovery.lostCopies')}</p>
          <p>{t('staff.recovery.lostOthers')}</p>
        </div>
        <Group gap="xs">
          <Button loading={state === 'making'} onClick={() => void renew()}>
            {t('staff.recovery.renew')}
          </Button>
          <Button variant="default" disabled={state === 'making'} onClick={onLater}>
            {t('staff.recovery.later')}
          </Button>
        </Group>
        {state === 'asked' || state === 'making' ? null : (
          <p role="alert">
            {t(state === 'failed' ? 'staff.signIn.failed' : `staff.recovery.notMade.${state}`)}
          </p>
        )}
      </Stack>
    </EntryPage>
  )
}
