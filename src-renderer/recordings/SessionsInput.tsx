import { Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chips, ChipsField, NoChips } from '#renderer/components/form/ChipsField.tsx'
import type { FieldControl, Option } from '#renderer/components/form/fields.ts'

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
    <ChipsField control={control} help={control.help}>
      {offers === null || offers.length === 0 ? (
        <NoChips>
          {t(offers === null ? 'recordings.help.sessions' : 'recordings.help.noSessions')}
        </NoChips>
      ) : (
        <Chip.Group multiple value={chosenOf(control.value)} onChange={control.onChange}>
          <Chips control={control} role="group" offers={offers} />
        </Chip.Group>
      )}
    </ChipsField>
  )
}
