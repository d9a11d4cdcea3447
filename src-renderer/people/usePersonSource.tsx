import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { Part } from '#shared/people/schema.ts'
import { NewPersonDialog } from './NewPersonDialog.tsx'
import { personSource } from './personSource.ts'

/**
 * A source of people for a RecordPicker that can also enter somebody in place, as `part`. The dialog
 * that does it is shown wherever `dialog` stands; outside of the picker's own form.
 */
export const usePersonSource = (
  part: Part,
  only?: Part,
): { source: RecordSource; dialog: ReactNode } => {
  const { t } = useTranslation()
  const office = useOffice()
  const [asked, setAsked] = useState<string | null>(null)
  const settle = useRef<(row: PickerRow | null) => void>(() => {})
  const source = useMemo(
    (): RecordSource => ({
      ...personSource(office, t, only),
      create: (text) =>
        new Promise((resolve) => {
          settle.current = resolve
          setAsked(text)
        }),
    }),
    [office, t, only],
  )
  const end = (row: PickerRow | null): void => {
    setAsked(null)
    settle.current(row)
  }
  const dialog = asked === null ? null : <NewPersonDialog name={asked} part={part} onDone={end} />
  return { source, dialog }
}
