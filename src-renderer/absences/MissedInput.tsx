import { Chip, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldControl, Option } from '#renderer/components/form/fields.ts'
import { asText } from '#renderer/components/form/inputProps.ts'
import classes from './absences.module.css'

/** Chooses among a few offers that all stand there: one press, or the arrow keys. */
export function MissedInput({
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
      description={offers?.length === 1 ? t('absences.help.noSessions') : control.help}
      error={control.error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      {offers === null ? (
        <p className={classes['quiet']}>{t('absences.help.missed')}</p>
      ) : (
        <Chip.Group value={asText(control.value)} onChange={control.onChange}>
          <div
            className={classes['choices']}
            role="radiogroup"
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
