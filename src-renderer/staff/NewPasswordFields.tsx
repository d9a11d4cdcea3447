import { PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Password } from '#shared/staff/schema.ts'

/** A password that somebody chooses: typed twice, because nobody sees it. */
export interface NewPassword {
  password: string
  again: string
}

export const noPassword: NewPassword = { password: '', again: '' }

export const isChosen = ({ password, again }: NewPassword): boolean =>
  isLongEnough(password) && password === again

const isLongEnough = (password: string): boolean => Password.safeParse(password).success

interface NewPasswordFieldsProps {
  value: NewPassword
  onChange: (value: NewPassword) => void
  /** What is wrong is said from the first try on. */
  checked: boolean
}

export function NewPasswordFields({ value, onChange, checked }: NewPasswordFieldsProps) {
  const { t } = useTranslation()
  const { password, again } = value
  const toggle = { 'aria-label': t('components.form.showPassword') }
  return (
    <>
      <PasswordInput
        label={t('staff.newPassword.next')}
        description={t('staff.newPassword.help')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autoComplete="new-password"
        value={password}
        onChange={(event) => onChange({ password: event.currentTarget.value, again })}
        error={checked && !isLongEnough(password) ? t('problem.passwordTooShort') : null}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={t('staff.newPassword.again')}
        autoComplete="new-password"
        value={again}
        onChange={(event) => onChange({ password, again: event.currentTarget.value })}
        error={checked && password !== again ? t('problem.passwordsDiffer') : null}
        visibilityToggleButtonProps={toggle}
      />
    </>
  )
}
