import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/useSession.ts'
import classes from './imports.module.css'

/** Why more may be remote than the office allows; asked of the director, who alone may say it. */
export function OverrideReason(props: {
  value: string
  busy: boolean
  onChange: (reason: string) => void
}) {
  const { t } = useTranslation()
  const { actor } = useSession()
  if (actor.role !== 'director') return null
  return (
    <TextInput
      className={classes['group'] ?? ''}
      label={t('timetable.field.overrideReason')}
      value={props.value}
      maxLength={500}
      disabled={props.busy}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
