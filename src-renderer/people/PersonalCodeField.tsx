import { useState } from 'react'
import { Anchor, Group, TextInput, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { focusField } from '#renderer/components/form/fieldId.ts'
import { asText, inputProps } from '#renderer/components/form/inputProps.ts'
import { isMasked } from './personValues.ts'

/**
 * The personal code in a form. A stored one is covered; it is shown (and noted in the journal) or
 * typed anew only on purpose.
 */
export function PersonalCodeField(props: { control: FieldControl; person: string | null }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { control, person } = props
  const [seen, setSeen] = useState<string | null>(null)
  const value = asText(control.value)
  const covered = person !== null && isMasked(value)
  const focus = (): void => void window.setTimeout(() => focusField(document.body, control.id))
  const show = async (): Promise<void> => {
    if (person === null) return
    try {
      setSeen((await client.people.personalCode({ id: person })).code)
      focus()
    } catch {
      sayRefused(t('people.code.failed'))
    }
  }
  return (
    <TextInput
      {...inputProps(control)}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      readOnly={covered && seen === null}
      value={covered ? (seen ?? value) : value}
      onChange={(event) => control.onChange(event.currentTarget.value)}
      rightSectionWidth={covered && seen === null ? 124 : undefined}
      rightSection={
        covered && seen === null ? (
          <Group gap={10} wrap="nowrap">
            <Tooltip label={t('people.code.logged')}>
              <Anchor component="button" type="button" fz="sm" onClick={() => void show()}>
                {t('people.code.show')}
              </Anchor>
            </Tooltip>
            <Anchor
              component="button"
              type="button"
              fz="sm"
              onClick={() => {
                control.onChange('')
                focus()
              }}
            >
              {t('people.code.change')}
            </Anchor>
          </Group>
        ) : null
      }
    />
  )
}
