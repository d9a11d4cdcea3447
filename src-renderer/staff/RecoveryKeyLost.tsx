import { useState } from 'react'
import { Button, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { EntryPage } from './EntryPage.tsx'

interface RecoveryKeyLostProps {
  office: string
  /** There is a new one, to be printed. */
  onDone: () => void
}

/** Nobody can read the office's recovery key any more: says so, and makes a new one. */
export function RecoveryKeyLost({ office, onDone }: RecoveryKeyLostProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [state, setState] = useState<'asked' | 'making' | 'failed'>('asked')
  const renew = async (): Promise<void> => {
    setState('making')
    try {
      // Another director may have been faster: then there is nothing to be made.
      await client.staff.renewRecoveryKey()
      onDone()
    } catch {
      setState('failed')
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
        <Button loading={state === 'making'} onClick={() => void renew()}>
          {t('staff.recovery.renew')}
        </Button>
        {state === 'failed' ? <p role="alert">{t('staff.signIn.failed')}</p> : null}
      </Stack>
    </EntryPage>
  )
}
