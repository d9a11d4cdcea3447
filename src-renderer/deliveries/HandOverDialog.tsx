import './dispatchTexts.ts'
import { useState } from 'react'
import { Button, Group, Modal, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatWeight } from '#renderer/app/format/numbers.ts'
import { DayInput, readDay } from '#renderer/components/form/DayInput.tsx'
import { type DispatchParcel, ManifestLanguage } from '#shared/deliveries/dispatchSchema.ts'
import { manifestRefusalText } from './dispatchRefusal.ts'
import { ManifestPaper } from './ManifestPaper.tsx'
import classes from './dispatch.module.css'

/** Asks before a manifest is closed for good, then shows its paper to be printed and signed. */
export function HandOverDialog({
  parcels: chosen,
  onClose,
}: {
  parcels: readonly DispatchParcel[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  // What was chosen when the dialog opened: what is handed over leaves the desk behind it.
  const [parcels] = useState(chosen)
  const [language, setLanguage] = useState<ManifestLanguage>('lv')
  const [day, setDay] = useState('')
  const [busy, setBusy] = useState(false)
  const [closed, setClosed] = useState<{ paper: string; number: string } | null>(null)
  const [first] = parcels
  if (first === undefined) return null
  if (closed !== null) {
    return <ManifestPaper paper={closed.paper} number={closed.number} onClose={onClose} />
  }
  const unweighed = parcels.filter(({ weightGrams }) => weightGrams === null).length
  const closedLockers = parcels.filter(({ lockerClosed }) => lockerClosed).length
  const weight = parcels.reduce((sum, { weightGrams }) => sum + (weightGrams ?? 0), 0)
  const close = async (): Promise<void> => {
    setBusy(true)
    const payload = {
      carrier: first.carrier,
      parcels: parcels.map(({ parcel }) => parcel),
      language,
      handedOverOn: day === '' ? null : day,
    }
    const made = await run((commandId) => client.deliveries.closeManifest({ commandId, payload }), {
      done: ({ number, count }) => t('dispatch.done.closed', { number, count }),
      undoable: () => false,
      refused: (refusal) => manifestRefusalText(t, refusal),
    })
    setBusy(false)
    if (made !== null) setClosed(made)
  }
  return (
    <Modal
      opened
      size={520}
      title={t('dispatch.handOver.title', { carrier: first.carrierName })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      <p>
        {weight === 0
          ? t('dispatch.handOver.noWeight', { count: parcels.length })
          : t('dispatch.handOver.text', {
              count: parcels.length,
              weight: formatWeight(weight),
            })}{' '}
        {unweighed === 0 ? null : t('dispatch.handOver.unweighed', { count: unweighed })}
      </p>
      {closedLockers === 0 ? null : (
        <p className={classes['late']}>
          {t('dispatch.handOver.lockerClosed', { count: closedLockers })}
        </p>
      )}
      <p className={classes['note']}>{t('dispatch.handOver.final')}</p>
      <DayInput
        mt="md"
        label={t('dispatch.handOver.day')}
        description={t('dispatch.handOver.dayHelp')}
        value={day}
        error={day === '' || readDay(day) !== null ? null : t('problem.notADate')}
        onChange={setDay}
      />
      <SegmentedControl
        mt="md"
        aria-label={t('dispatch.handOver.language')}
        value={language}
        onChange={(next) => setLanguage(ManifestLanguage.parse(next))}
        data={ManifestLanguage.options.map((value) => ({
          value,
          label: t(`people.language.${value}`),
        }))}
      />
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button
          data-autofocus
          loading={busy}
          disabled={day !== '' && readDay(day) === null}
          onClick={() => void close()}
        >
          {t('dispatch.handOver.close')}
        </Button>
      </Group>
    </Modal>
  )
}
