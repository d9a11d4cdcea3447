import { Anchor, Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Chips, ChipsField, NoChips } from '#renderer/components/form/ChipsField.tsx'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { asText } from '#renderer/components/form/inputProps.ts'
import type { Missed } from './missedOffers.ts'

const missedHelp = { nobody: 'missed', waits: 'missedWaits', failed: 'missedFailed' } as const

/** Chooses among a few offers that all stand there: one press, or the arrow keys. */
export function MissedInput({
  control,
  missed,
  onAgain,
}: {
  control: FieldControl
  missed: Missed
  onAgain: () => void
}) {
  const { t } = useTranslation()
  return (
    <ChipsField
      control={control}
      help={
        typeof missed !== 'string' && missed.length === 1
          ? t('absences.help.noSessions')
          : control.help
      }
    >
      {typeof missed === 'string' ? (
        <NoChips>
          {t(`absences.help.${missedHelp[missed]}`)}
          {missed === 'failed' ? (
            <>
              {' '}
              <Anchor component="button" type="button" fz="inherit" onClick={onAgain}>
                {t('absences.help.askAgain')}
              </Anchor>
            </>
          ) : null}
        </NoChips>
      ) : (
        <Chip.Group value={asText(control.value)} onChange={control.onChange}>
          <Chips control={control} role="radiogroup" offers={missed} />
        </Chip.Group>
      )}
    </ChipsField>
  )
}
