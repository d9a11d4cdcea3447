import './dispatchTexts.ts'
import { useState } from 'react'
import { Button, Group, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import { previewNumbersQuery } from './dispatchQuery.ts'
import { NumbersFile } from './NumbersFile.tsx'
import { NumbersPreview } from './NumbersPreview.tsx'
import { NumbersScan } from './NumbersScan.tsx'
import { numbersToSave } from './numbersToSave.ts'
import { UnmatchedLines } from './UnmatchedLines.tsx'
import { useSaveNumbers } from './useSaveNumbers.ts'
import classes from './dispatch.module.css'

const ways = ['paste', 'scan', 'file'] as const
type Way = (typeof ways)[number]
const isWay = (value: string): value is Way => ways.some((way) => way === value)

/** Numbers that came back from the carrier: pasted, scanned or from a file, looked at before they are written. */
export function NumbersDialog({
  parcels: chosen,
  onClose,
}: {
  parcels: readonly DispatchParcel[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const saveNumbers = useSaveNumbers()
  // Their order is what a pasted column goes by: it stays, whatever changes behind the dialog.
  const [parcels] = useState(chosen)
  const [way, setWay] = useState<Way>('paste')
  const [texts, setTexts] = useState<Record<Way, string>>({ paste: '', scan: '', file: '' })
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const [text] = useDebouncedValue(texts[way], 200)
  const carrier = parcels[0]?.carrier ?? ''
  const { data } = useQuery({
    ...previewNumbersQuery(office, { carrier, parcels: parcels.map(({ parcel }) => parcel), text }),
    placeholderData: keepPreviousData,
  })
  const preview = text.trim() === '' ? { numbers: [], unmatched: [] } : data
  const toSave = numbersToSave(parcels, preview?.numbers ?? [], reasons)
  const say = (of: Way) => (said: string) => setTexts((before) => ({ ...before, [of]: said }))
  const typed = Object.values(texts).some((one) => one !== '')
  const save = async (): Promise<void> => {
    setBusy(true)
    const saved = await saveNumbers(toSave)
    setBusy(false)
    // What could not be written stays in sight.
    const left = (preview?.numbers.length ?? 0) - toSave.length + (preview?.unmatched.length ?? 0)
    if (saved && left === 0) onClose()
  }
  return (
    <Modal
      opened
      size={860}
      title={t('dispatch.numbers.title', { carrier: parcels[0]?.carrierName ?? '' })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      // What was pasted or scanned is not lost by a slip of the hand.
      closeOnEscape={!typed}
      closeOnClickOutside={!typed}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('dispatch.numbers.way')}
        value={way}
        onChange={(value) => {
          if (isWay(value)) setWay(value)
        }}
        data={ways.map((value) => ({ value, label: t(`dispatch.numbers.${value}`) }))}
      />
      {way === 'paste' ? (
        <Textarea
          data-autofocus
          autosize
          minRows={4}
          maxRows={10}
          mt="md"
          label={t('dispatch.numbers.pasteLabel')}
          description={t('dispatch.numbers.pasteHelp')}
          spellCheck={false}
          value={texts.paste}
          onChange={({ currentTarget }) => say('paste')(currentTarget.value)}
        />
      ) : null}
      {way === 'scan' ? (
        <NumbersScan parcels={parcels} text={texts.scan} onText={say('scan')} />
      ) : null}
      {way === 'file' ? <NumbersFile onText={say('file')} /> : null}
      <h3 className={classes['heading']}>{t('dispatch.numbers.preview')}</h3>
      <NumbersPreview
        parcels={parcels}
        numbers={preview?.numbers ?? []}
        reasons={reasons}
        onReason={(parcel, reason) => setReasons((before) => ({ ...before, [parcel]: reason }))}
      />
      <UnmatchedLines lines={preview?.unmatched ?? []} />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button disabled={toSave.length === 0} loading={busy} onClick={() => void save()}>
          {t('dispatch.numbers.save', { count: toSave.length })}
        </Button>
      </Group>
    </Modal>
  )
}
