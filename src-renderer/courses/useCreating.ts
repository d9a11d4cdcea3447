import { useMemo, useRef, useState } from 'react'
import type { PickerRow, RecordSource } from '#renderer/components/picker/recordSource.ts'

/**
 * A source whose picker can also make a new record: `asked` is what was typed while the dialog that
 * makes it is to be shown, `end` gives the picker what came of it.
 */
export const useCreating = (source: RecordSource) => {
  const [asked, setAsked] = useState<string | null>(null)
  const settle = useRef<(row: PickerRow | null) => void>(() => {})
  const creating = useMemo(
    (): RecordSource => ({
      ...source,
      create: (text) =>
        new Promise((resolve) => {
          settle.current = resolve
          setAsked(text.trim())
        }),
    }),
    [source],
  )
  const end = (row: PickerRow | null): void => {
    setAsked(null)
    settle.current(row)
  }
  return { source: creating, asked, end }
}
