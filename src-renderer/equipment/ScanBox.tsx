import './texts.ts'
import { useEffect, useRef, useState } from 'react'
import { TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openScanBox } from '#renderer/app/keys/scanBox.ts'
import classes from './equipment.module.css'

interface ScanBoxProps {
  /** What is scanned here; at the desk anything. */
  label?: string
  onScan: (code: string) => void
  said: string
  /** Enter in the empty box: what was scanned is done. */
  onEnter?: () => void
}

/**
 * One big box for a scanner or a hand. What a scanner reads comes here wherever the cursor is; `said`
 * tells what was not found.
 */
export function ScanBox({ label, onScan, said, onEnter }: ScanBoxProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const latest = useRef(onScan)
  useEffect(() => {
    latest.current = onScan
  })
  useEffect(
    () =>
      openScanBox((code) => {
        // What the scanner typed while the cursor stood here is not typed again.
        setTyped('')
        latest.current(code)
      }),
    [],
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const code = typed.trim()
        if (code === '') onEnter?.()
        else onScan(code)
        setTyped('')
      }}
    >
      <TextInput
        className={classes['scan'] ?? ''}
        label={label ?? t('equipment.desk.scan')}
        description={t(
          onEnter === undefined ? 'equipment.desk.scanHelp' : 'equipment.desk.scanAndFinish',
        )}
        leftSection={<IconBarcode size={24} stroke={1.5} aria-hidden />}
        leftSectionWidth={48}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className={classes['scanned']}>
        {said}
      </p>
    </form>
  )
}
