import { Chip, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldControl, Option } from '#renderer/components/form/fields.ts'
import classes from './recordings.module.css'

const chosenOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Chooses sessions among those offered: each a press, or Space. */
export function SessionsInput({
  control,
  offers,
}: {
  control: FieldControl
  offers: readonly Option[] | null
}) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper
      label={control.label}
      labelElement="div"
      description={control.help}
      error={control.error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      {offers === null || offers.length === 0 ? (
        <p className={classes['quiet']}>
          {t(offers === null ? 'recordings.help.sessions' : 'recordings.help.noSessions')}
        </p>
      ) : (
        <Chip.Group multiple value={chosenOf(control.value)} onChange={control.onChange}>
          <div
            className={classes['choices']}
            role="group"
            aria-label={control.label}
            id={control.id}
          >
            {offers.map(({ value, word }) => (
              <Chip key={value} value={value} size="sm" onBlur={control.onBlur}>
                {word}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      )}
    </Input.Wrapper>
  )
}
