import './dispatchTexts.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScanBox } from '#renderer/equipment/ScanBox.tsx'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import classes from './dispatch.module.css'

const plain = (code: string): string => code.replaceAll(/[\s-]/gu, '').toUpperCase()

/** The code of a parcel is scanned, then its number, and so on. */
export function NumbersScan({
  parcels,
  text,
  onText,
}: {
  parcels: readonly DispatchParcel[]
  /** A line for each parcel scanned so far: its code and number. */
  text: string
  onText: (text: string) => void
}) {
  const { t } = useTranslation()
  const [code, setCode] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const scan = (scanned: string): void => {
    const known = parcels
      .flatMap(({ deliveries }) => deliveries)
      .find((one) => plain(one.code) === plain(scanned))
    if (known !== undefined) {
      setCode(known.code)
      setSaid('')
    } else if (code === null) {
      setSaid(t('dispatch.numbers.scanUnknown', { code: scanned }))
    } else {
      // Scanned again, a parcel has the number that was scanned last.
      const others = text.split('\n').filter((line) => line !== '' && !line.startsWith(`${code}\t`))
      onText([...others, `${code}\t${scanned.replaceAll(/\s+/gu, ' ')}`].join('\n'))
      setSaid(t('dispatch.numbers.scanned', { code, number: scanned }))
      setCode(null)
    }
  }
  return (
    <div>
      <p className={classes['help']}>{t('dispatch.numbers.scanFirst')}</p>
      <ScanBox
        label={
          code === null
            ? t('dispatch.numbers.scanCode')
            : t('dispatch.numbers.scanNumber', { code })
        }
        onScan={scan}
        said={said}
      />
    </div>
  )
}
