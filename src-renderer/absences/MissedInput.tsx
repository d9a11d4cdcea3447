import { Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chips, ChipsField, NoChips } from '#renderer/components/form/ChipsField.tsx'
import type { FieldControl, Option } from '#renderer/components/form/fields.ts'
import { asText } from '#renderer/components/form/inputProps.ts'

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
    <ChipsField
      control={control}
      help={offers?.length === 1 ? t('absences.help.noSessions') : control.help}
    >
      {offers === null ? (
        <NoChips>{t('absences.help.missed')}</NoChips>
      ) : (
        <Chip.Group value={asText(control.value)} onChange={control.onChange}>
          <Chips control={control} role="radiogroup" offers={offers} />
        </Chip.Group>
      )}
    </ChipsField>
  )
}
