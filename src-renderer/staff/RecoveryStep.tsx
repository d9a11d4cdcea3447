import { useState } from 'react'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import classes from './EntryPage.module.css'
import { isChosen, NewPasswordFields, noPassword } from './NewPasswordFields.tsx'
import { signInRefusal } from './signInRefusal.ts'
import { useSignIn } from './useSignIn.ts'

interface RecoveryStepProps {
  account: string
  onOpen: () => void
  /** The password came back to mind. */
  onBack: () => void
}

/** A forgotten password: the office's printed recovery key is answered with a new one. */
export function RecoveryStep({ account, onOpen, onBack }: RecoveryStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [recoveryKey, setRecoveryKey] = useState('')
  const [chosen, setChosen] = useState(noPassword)
  const [checked, setChecked] = useState(false)
  const { password } = chosen
  const signIn = useSignIn(
    () => client.staff.recover({ account, recoveryKey, password }),
    onOpen,
    'newPassword',
  )
  const refused = signIn.refusal === null ? null : signInRefusal(t, signIn.refusal)
  const missing = checked && recoveryKey.trim() === '' ? t('problem.required') : null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (isChosen(chosen) && recoveryKey.trim() !== '') void signIn.tryIt()
      }}
    >
      <Stack gap="md">
        <Textarea
          label={t('staff.recover.key')}
          description={t('staff.recover.keyHelp')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          classNames={{ input: classes['typedKey'] ?? '' }}
          autoFocus
          // Without it a browser writes what stands here to its profile.
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          rows={3}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          error={signIn.failed ?? missing ?? refused}
          errorProps={{ role: 'alert' }}
        />
        <NewPasswordFields value={chosen} onChange={setChosen} checked={checked} />
        <Group gap="xs">
          <Button type="submit" loading={signIn.checking} disabled={!signIn.mayTry}>
            {t('staff.recover.enter')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('staff.recover.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
