import { useState } from 'react'
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { Password } from '#shared/staff/schema.ts'
import { signInRefusal } from './signInRefusal.ts'
import { useSignIn } from './useSignIn.ts'

/** The first sign-in of somebody invited: the director's code is answered with a password of one's own. */
export function InvitationStep({ account, onOpen }: { account: string; onOpen: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [checked, setChecked] = useState(false)
  const signIn = useSignIn(() => client.staff.acceptInvitation({ account, code, password }), onOpen)
  const tooShort = !Password.safeParse(password).success
  const differ = password !== again
  const toggle = { 'aria-label': t('components.form.showPassword') }
  const refused =
    signIn.refusal === null
      ? null
      : signIn.refusal.reason === 'wrongPassword' && signIn.refusal.waitSeconds === 0
        ? t('staff.invitation.wrongCode')
        : signInRefusal(t, signIn.refusal)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (!tooShort && !differ) void signIn.tryIt()
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('staff.invitation.code')}
          autoFocus
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={signIn.failed ?? refused}
          errorProps={{ role: 'alert' }}
        />
        <PasswordInput
          label={t('staff.invitation.next')}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={checked && tooShort ? t('problem.passwordTooShort') : null}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={t('staff.invitation.again')}
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={checked && differ ? t('problem.passwordsDiffer') : null}
          visibilityToggleButtonProps={toggle}
        />
        <Button type="submit" loading={signIn.checking} disabled={!signIn.mayTry}>
          {t('staff.signIn.enter')}
        </Button>
      </Stack>
    </form>
  )
}
