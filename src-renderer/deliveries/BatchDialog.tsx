import './batchTexts.ts'
import { useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { batchTally, isChosen, isDoubtful } from './batchTally.ts'
import { BatchFields } from './BatchFields.tsx'
import { BatchMade } from './BatchMade.tsx'
import { BatchMaterials } from './BatchMaterials.tsx'
import { BatchPreview } from './BatchPreview.tsx'
import { previewQuery } from './batchQuery.ts'
import { BatchTexts } from './BatchTexts.tsx'
import { type BatchStart, useBatchChoice } from './useBatchChoice.ts'
import { useSendBatch } from './useSendBatch.ts'
import classes from './batch.module.css'

/** One thing for a whole group: what and how on top, below it who gets what and who can't, and why. */
export function BatchDialog({ start, onClose }: { start: BatchStart; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const choice = useBatchChoice(start)
  const { input, wanted } = choice
  const leave = (): void => {
    choice.forget()
    onClose()
  }
  const { data } = useQuery({
    ...previewQuery(office, input ?? emptyInput),
    enabled: input !== null,
  })
  const sendBatch = useSendBatch()
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<{ count: number; mails: readonly string[] } | null>(null)
  const preview = input === null ? undefined : data
  const rows = preview?.ok === true ? preview.rows : []
  const going = rows.filter((row) => isChosen(row, wanted))
  const count = batchTally(going).new
  const send = async (): Promise<void> => {
    if (input === null) return
    setBusy(true)
    const people = going.length === rows.length ? input.people : going.map(({ person }) => person)
    // Whom another group served meanwhile the office leaves out: nobody has seen that here.
    const alsoElsewhere = going
      .filter(({ verdict }) => isDoubtful(verdict))
      .map(({ person }) => person)
    const answer = await sendBatch({ ...input, people, alsoElsewhere }, count)
    setBusy(false)
    if (answer === null) return
    choice.forget()
    if (answer.mails.length === 0) onClose()
    else setMade({ count: answer.made, mails: answer.mails })
  }
  return (
    <Modal
      opened
      size={980}
      title={t('batch.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {made === null ? (
        <div className={classes['dialog']}>
          {choice.restoredAt === null ? null : (
            <DraftNotice at={choice.restoredAt} onDiscard={choice.forget} />
          )}
          <BatchFields
            choice={choice}
            fixed={start}
            byPost={choice.otherwise === 'post' || rows.some(({ channel }) => channel === 'post')}
            onPlatform={
              choice.otherwise === 'ePlatform' ||
              rows.some(({ channel }) => channel === 'ePlatform')
            }
          />
          <BatchMaterials choice={choice} />
          <BatchTexts choice={choice} rows={rows} />
          <BatchPreview preview={preview} wanted={wanted} onWanted={choice.setWanted} />
          <Group justify="flex-end" className={classes['foot'] ?? ''}>
            <Button variant="default" onClick={leave}>
              {t('components.form.cancel')}
            </Button>
            <Button disabled={count === 0} loading={busy} onClick={() => void send()}>
              {t('batch.send', { count })}
            </Button>
          </Group>
        </div>
      ) : (
        <BatchMade made={made} onClose={onClose} />
      )}
    </Modal>
  )
}

/** Never asked: the query is off while nothing is chosen. */
const emptyInput = {
  group: '',
  session: null,
  people: null,
  channel: 'preferred' as const,
  otherwise: null,
  week: null,
  carrier: null,
  materials: [],
  texts: [],
  link: '',
  note: '',
  happened: null,
  alsoElsewhere: null,
}
