import { useState } from 'react'
import { Button, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { isChosen, NewPasswordFields, noPassword } from './NewPasswordFields.tsx'
import { signInRefusal } from './signInRefusal.ts'
import { useSignIn } from './useSignIn.ts'

/** The first sign-in of somebody invited: the director's code is answered with a password of one's own. */
export function InvitationStep({ account, onOpen }: { account: string; onOpen: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState(noPassword)
  const [checked, setChecked] = useState(false)
  const { password } = chosen
  const signIn = useSignIn(
    () => client.staff.acceptInvitation({ account, code, password }),
    onOpen,
    'newPassword',
  )
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
        if (isChosen(chosen)) void signIn.tryIt()
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
        <NewPasswordFields value={chosen} onChange={setChosen} checked={checked} />
        <Button type="submit" loading={signIn.checking} disabled={!signIn.mayTry}>
          {t('staff.signIn.enter')}
        </Button>
      </Stack>
    </form>
  )
}
