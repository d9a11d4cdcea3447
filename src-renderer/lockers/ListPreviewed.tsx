import { Alert, Button, Checkbox, FileButton, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { formatDate } from '#renderer/app/format/dates.ts'
import { DayInput, readDay } from '#renderer/components/form/DayInput.tsx'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { Confirmations, type ListPreview } from '#shared/lockers/importSchema.ts'
import { LeftOut } from './LeftOut.tsx'
import { MovedChoices } from './MovedChoices.tsx'
import { PreviewLists } from './PreviewLists.tsx'
import classes from './importList.module.css'

const Decided = Confirmations.extend({ dated: z.string() })

/**
 * What a list would change, what has to be decided first, and the button that takes it in. What was
 * decided is kept for just this preview: the same list, chosen again after a lock, has it.
 */
export function ListPreviewed(props: {
  preview: ListPreview
  said: string | null
  taking: boolean
  onAnother: (file: File) => void
  /** Answers whether it was taken in. */
  onTake: (decided: { dated: string; confirmed: Confirmations }) => Promise<boolean>
}) {
  const { t } = useTranslation()
  const { preview, said, taking, onAnother, onTake } = props
  const work = useKeptWork(newDraft('locker-list', preview.carrierId, preview.seen), Decided, {
    dated: preview.dated,
    closing: false,
    older: false,
    moved: {},
  })
  const { dated, ...confirmed } = work.values
  const { closing, older, moved } = confirmed
  const { lastDated, closesMany, counts } = preview
  const day = readDay(dated)
  const isOlder = lastDated !== null && day !== null && day < lastDated
  const undecided = preview.moved.filter(
    ({ before: { externalId } }) => moved[externalId] === undefined,
  ).length
  const ready = day !== null && undecided === 0 && (!closesMany || closing) && (!isOlder || older)
  return (
    <div className={classes['preview']}>
      {work.restoredAt === null ? null : (
        <DraftNotice at={work.restoredAt} onDiscard={work.forget} />
      )}
      {said === null ? null : (
        <Alert color="red" role="alert">
          {said}
        </Alert>
      )}
      <div className={classes['head']}>
        <div>
          <h3 className={classes['carrier']}>{preview.carrierName}</h3>
          <p>
            {t('lockers.import.preview.lockers', { count: preview.lockers })}
            {preview.unchanged > 0
              ? `, ${t('lockers.import.preview.unchanged', { count: preview.unchanged })}`
              : ''}
          </p>
          <p className={classes['quiet']}>
            {lastDated === null
              ? t('lockers.import.preview.first')
              : t('lockers.import.preview.before', { date: formatDate(lastDated) })}
          </p>
        </div>
        <DayInput
          label={t('lockers.import.preview.dated')}
          value={dated}
          onChange={(typed) => work.change({ dated: typed })}
          error={day === null ? t('problem.notADate') : undefined}
          w={170}
        />
      </div>
      {closesMany ? (
        <Alert color="red">
          <p className={classes['warning']}>
            {t('lockers.import.preview.closesMany', { count: counts.closed, open: preview.open })}
          </p>
          <Checkbox
            label={t('lockers.import.preview.confirmClosing')}
            checked={closing}
            onChange={(event) => work.change({ closing: event.currentTarget.checked })}
          />
        </Alert>
      ) : null}
      {isOlder ? (
        <Alert color="yellow">
          <p className={classes['warning']}>
            {t('lockers.import.preview.older', { date: formatDate(lastDated) })}
          </p>
          <Checkbox
            label={t('lockers.import.preview.confirmOlder')}
            checked={older}
            onChange={(event) => work.change({ older: event.currentTarget.checked })}
          />
        </Alert>
      ) : null}
      <MovedChoices
        moved={preview.moved}
        decided={moved}
        onDecide={(next) => work.change({ moved: next })}
      />
      <PreviewLists preview={preview} />
      <LeftOut left={preview.left} />
      <Group justify="flex-end" gap="sm" className={classes['foot'] ?? ''}>
        <span className={classes['quiet']} role="status">
          {undecided > 0 ? t('lockers.import.preview.undecided', { count: undecided }) : ''}
        </span>
        <FileButton
          accept=".json,.csv,.txt,application/json,text/csv"
          inputProps={{ 'aria-label': t('lockers.import.file') }}
          onChange={(file) => {
            if (file !== null) onAnother(file)
          }}
        >
          {(button) => (
            <Button {...button} variant="default" disabled={taking}>
              {t('lockers.import.another')}
            </Button>
          )}
        </FileButton>
        <Button
          disabled={!ready}
          loading={taking}
          onClick={() => {
            if (day === null) return
            void onTake({ dated: day, confirmed }).then((taken) => taken && work.forget())
          }}
        >
          {t('lockers.import.preview.confirm')}
        </Button>
      </Group>
    </div>
  )
}
