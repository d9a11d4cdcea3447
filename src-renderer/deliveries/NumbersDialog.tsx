import './dispatchTexts.ts'
import { useState } from 'react'
import { Button, Group, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import type { DispatchParcel } from '#shared/deliveries/dispatchSchema.ts'
import { previewNumbersQuery } from './dispatchQuery.ts'
import { NumbersFile } from './NumbersFile.tsx'
import { NumbersPreview } from './NumbersPreview.tsx'
import { NumbersScan } from './NumbersScan.tsx'
import { numbersToSave } from './numbersToSave.ts'
import { UnmatchedLines } from './UnmatchedLines.tsx'
import { useSaveNumbers } from './useSaveNumbers.ts'
import classes from './dispatch.module.css'

const Way = z.enum(['paste', 'scan', 'file'])
type Way = z.infer<typeof Way>
/** What is pasted, scanned and read from a file, and why doubtful numbers are kept, by parcel. */
const Typed = z.object({
  way: Way,
  texts: z.object({ paste: z.string(), scan: z.string(), file: z.string() }),
  reasons: z.record(z.string(), z.string()),
})
const nothing: z.infer<typeof Typed> = {
  way: 'paste',
  texts: { paste: '', scan: '', file: '' },
  reasons: {},
}

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
  const first = parcels[0]?.parcel ?? ''
  const work = useKeptWork(`parcel-numbers:${first}:${parcels.length}`, Typed, nothing)
  const { way, texts, reasons } = work.values
  const [busy, setBusy] = useState(false)
  const [text] = useDebouncedValue(texts[way], 200)
  const carrier = parcels[0]?.carrier ?? ''
  const { data } = useQuery({
    ...previewNumbersQuery(office, { carrier, parcels: parcels.map(({ parcel }) => parcel), text }),
    placeholderData: keepPreviousData,
  })
  const preview = text.trim() === '' ? { numbers: [], unmatched: [] } : data
  const toSave = numbersToSave(parcels, preview?.numbers ?? [], reasons)
  const say = (of: Way) => (said: string) => work.change({ texts: { ...texts, [of]: said } })
  const leave = (): void => {
    work.forget()
    onClose()
  }
  const save = async (): Promise<void> => {
    setBusy(true)
    const saved = await saveNumbers(toSave, work.commandId)
    setBusy(false)
    // What could not be written stays in sight.
    const left = (preview?.numbers.length ?? 0) - toSave.length + (preview?.unmatched.length ?? 0)
    if (saved && left === 0) leave()
  }
  return (
    <Modal
      opened
      size={860}
      title={t('dispatch.numbers.title', { carrier: parcels[0]?.carrierName ?? '' })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {work.restoredAt === null ? null : (
        <DraftNotice at={work.restoredAt} onDiscard={work.forget} />
      )}
      <SegmentedControl
        aria-label={t('dispatch.numbers.way')}
        value={way}
        onChange={(value) => {
          const chosen = Way.safeParse(value)
          if (chosen.success) work.change({ way: chosen.data })
        }}
        data={Way.options.map((value) => ({ value, label: t(`dispatch.numbers.${value}`) }))}
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
        onReason={(parcel, reason) => work.change({ reasons: { ...reasons, [parcel]: reason } })}
      />
      <UnmatchedLines lines={preview?.unmatched ?? []} />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={leave}>
          {t('components.form.cancel')}
        </Button>
        <Button disabled={toSave.length === 0} loading={busy} onClick={() => void save()}>
          {t('dispatch.numbers.save', { count: toSave.length })}
        </Button>
      </Group>
    </Modal>
  )
}
