import '#renderer/settings/texts.ts'
import { useState } from 'react'
import { Button, PasswordInput, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import classes from '#renderer/settings/settings.module.css'
import { isChosen, NewPasswordFields, noPassword } from './NewPasswordFields.tsx'
import { signInRefusal } from './signInRefusal.ts'
import { useSignIn } from './useSignIn.ts'

/** Changing one's own password: the old one once more, the new one twice. */
export function AccountsPassword() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState(noPassword)
  const [checked, setChecked] = useState(false)
  const change = useSignIn(
    () => client.staff.changePassword({ current, next: chosen.password }),
    () => {
      setCurrent('')
      setChosen(noPassword)
      setChecked(false)
      sayDone(t('settings.own.saved'))
    },
    'newPassword',
  )
  const refused = change.refusal === null ? null : signInRefusal(t, change.refusal)
  return (
    <div className={classes['page']}>
      <form
        className={classes['narrow']}
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (isChosen(chosen)) void change.tryIt()
        }}
      >
        <Stack gap="md">
          <h1>{t('settings.own.title')}</h1>
          <PasswordInput
            label={t('settings.own.current')}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            error={change.failed ?? refused}
            visibilityToggleButtonProps={{ 'aria-label': t('components.form.showPassword') }}
          />
          <NewPasswordFields value={chosen} onChange={setChosen} checked={checked} />
          <div>
            <Button type="submit" loading={change.checking} disabled={!change.mayTry}>
              {t('settings.own.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </div>
  )
}
