import { useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { idsDraft } from '#renderer/components/form/newDraft.ts'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { KeptReturn, keptReturn } from './keptReturn.ts'
import { useDoneBefore } from './useDoneBefore.ts'
import { ReturnLines } from './ReturnLines.tsx'
import { type Returning, returningOf, useTakeBack } from './useTakeBack.ts'

const Kept = z.object({ on: z.string(), lines: z.array(KeptReturn) })

/** How chosen lines came back: all well unless said otherwise. */
export function TakeBackDialog({
  lines,
  about = null,
  onClose,
}: {
  lines: readonly LoanLine[]
  /** What is said above them; null for nothing. */
  about?: string | null
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const [photos, setPhotos] = useState<ReadonlyMap<string, File | null>>(new Map())
  const work = useKeptWork(
    idsDraft(
      'take-back',
      lines.map(({ id }) => id),
    ),
    Kept,
    {
      on: '',
      lines: lines.map((line) => keptReturn(returningOf(line))),
    },
  )
  // What was found again came back on the day on which it was typed.
  const on =
    work.values.on === '' && work.restoredAt !== null ? rigaDateOf(work.restoredAt) : work.values.on
  const returning = work.values.lines.flatMap((kept) => {
    const line = lines.find(({ id }) => id === kept.line)
    return line === undefined ? [] : [{ ...kept, line, photo: photos.get(line.id) ?? null }]
  })
  const change = (next: readonly Returning[]): void => {
    setPhotos(new Map(next.map(({ line, photo }) => [line.id, photo])))
    work.change({ lines: next.map(keptReturn) })
  }
  const noPhoto = returning.every(({ photo }) => photo === null)
  const takeBack = useTakeBack()
  const before = useDoneBefore(work)
  const leave = (done: boolean): void => {
    work.forget()
    onClose(done)
  }
  if (before === 'asking') return null
  if (before === 'failed') {
    return (
      <Modal
        opened
        title={t('equipment.action.takeBack')}
        closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
        onClose={() => onClose(false)}
      >
        <Message
          title={t('equipment.desk.notRecalled')}
          help={t('equipment.desk.notRecalledHelp')}
        />
      </Modal>
    )
  }
  return (
    <Modal
      opened
      size={720}
      title={t('equipment.action.takeBack')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      // All but photos is kept until it is taken back or called off.
      closeOnEscape={noPhoto}
      closeOnClickOutside={noPhoto}
      onClose={() => onClose(false)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void takeBack(work.now().commandId, returning, on === '' ? null : on).then(
            (done) => done && leave(true),
          )
        }}
      >
        {before === 'done' ? <p>{t('equipment.desk.alreadyTaken')}</p> : null}
        {work.restoredAt === null ? null : (
          <DraftNotice at={work.restoredAt} onDiscard={work.forget} />
        )}
        {about === null ? null : <p>{about}</p>}
        <ReturnLines returning={returning} onChange={change} />
        <DayInput
          mt="md"
          label={t('equipment.field.on')}
          description={t('equipment.help.on')}
          value={on}
          onChange={(day) => work.change({ on: day })}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={() => leave(false)}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit" data-autofocus>
            {t('equipment.action.takeBack')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
