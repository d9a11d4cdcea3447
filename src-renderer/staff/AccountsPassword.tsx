import { useState } from 'react'
import { Button, PasswordInput, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import classes from '#renderer/settings/settings.module.css'
import { Password } from '#shared/staff/schema.ts'
import { signInRefusal } from './signInRefusal.ts'
import { useSignIn } from './useSignIn.ts'

const empty = { current: '', next: '', again: '' }

/** Changing one's own password: the old one once more, the new one twice. */
export function AccountsPassword() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [typed, setTyped] = useState(empty)
  const [checked, setChecked] = useState(false)
  const { current, next, again } = typed
  const change = useSignIn(
    () => client.staff.changePassword({ current, next }),
    () => {
      setTyped(empty)
      setChecked(false)
      sayDone(t('settings.own.saved'))
    },
  )
  const tooShort = !Password.safeParse(next).success
  const differ = next !== again
  const toggle = { 'aria-label': t('components.form.showPassword') }
  const refused = change.refusal === null ? null : signInRefusal(t, change.refusal)
  return (
    <div className={classes['page']}>
      <form
        className={classes['narrow']}
        onSubmit={(event) => {
          event.preventDefault()
          setChecked(true)
          if (!tooShort && !differ) void change.tryIt()
        }}
      >
        <Stack gap="md">
          <h1>{t('settings.own.title')}</h1>
          <PasswordInput
            label={t('settings.own.current')}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
            error={change.failed ?? refused}
            visibilityToggleButtonProps={toggle}
          />
          <PasswordInput
            label={t('settings.own.next')}
            description={t('settings.own.help')}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setTyped({ ...typed, next: event.currentTarget.value })}
            error={checked && tooShort ? t('problem.passwordTooShort') : null}
            visibilityToggleButtonProps={toggle}
          />
          <PasswordInput
            label={t('settings.own.again')}
            autoComplete="new-password"
            value={again}
            onChange={(event) => setTyped({ ...typed, again: event.currentTarget.value })}
            error={checked && differ ? t('problem.passwordsDiffer') : null}
            visibilityToggleButtonProps={toggle}
          />
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
