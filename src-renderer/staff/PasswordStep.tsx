import { useState } from 'react'
import { Anchor, Button, PasswordInput, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { signInRefusal } from './signInRefusal.ts'
import { useSignIn } from './useSignIn.ts'

interface PasswordStepProps {
  account: string
  word: string
  onOpen: () => void
  onForgot: () => void
}

/** The password of one person. What was typed stays until the office has said yes. */
export function PasswordStep({ account, word, onOpen, onForgot }: PasswordStepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [password, setPassword] = useState('')
  const [capsLock, setCapsLock] = useState(false)
  const signIn = useSignIn(() => client.staff.signIn({ account, password }), onOpen)
  const refused = signIn.refusal === null ? null : signInRefusal(t, signIn.refusal)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void signIn.tryIt()
      }}
    >
      <Stack gap="md">
        <PasswordInput
          label={t('staff.signIn.password')}
          autoComplete="current-password"
          data-autofocus
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
          description={capsLock ? t('staff.signIn.capsLock') : undefined}
          error={signIn.failed ?? refused}
          errorProps={{ role: 'alert' }}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          visibilityToggleButtonProps={{ 'aria-label': t('components.form.showPassword') }}
        />
        <Button type="submit" loading={signIn.checking} disabled={!signIn.mayTry}>
          {word}
        </Button>
        <Anchor component="button" type="button" fz="sm" ta="center" onClick={onForgot}>
          {t('staff.signIn.forgot')}
        </Anchor>
      </Stack>
    </form>
  )
}
