import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { readDay } from '#renderer/components/form/DayInput.tsx'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { today } from '#renderer/courses/today.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { freeThingSource } from './freeThingSource.ts'
import { KeptReturn, keptReturn } from './keptReturn.ts'
import { notFreeShown } from './notFreeShown.tsx'
import { refusalText } from './refusalText.ts'
import { ReturnRow } from './ReturnLines.tsx'
import { useConsent } from './useConsent.ts'
import { useKeepReturnPhoto } from './useKeepReturnPhoto.ts'
import { asReturnLine, type Returning, returningOf } from './useTakeBack.ts'
import { thingName } from './words.ts'
import classes from './equipment.module.css'

const Asking = z.object({
  item: z.uuid('required'),
  on: z.iso.date('notADate').nullable(),
})

/** Takes one thing back, as it comes back, and hands out another until the same day, as one step. */
export function SwapDialog({
  line,
  begun,
  onSwapped,
  onClose,
}: {
  line: LoanLine
  /** What was said of its return already, and the day as it was typed. */
  begun?: { returning: Returning; on: string }
  /** Then the act is signed. */
  onSwapped: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const consent = useConsent()
  // What is swapped is as a rule broken.
  const [start] = useState<Returning>(() => ({
    ...(begun?.returning ?? returningOf(line)),
    ...(begun === undefined || begun.returning.outcome === 'returned'
      ? { outcome: 'damaged' as const }
      : {}),
  }))
  const [photo, setPhoto] = useState(start.photo)
  const work = useKeptWork(`swap-back:${line.id}`, KeptReturn, keptReturn(start))
  const returning: Returning = { ...work.values, line, photo }
  const keepPhoto = useKeepReturnPhoto()
  const { categoryId: category, dueOn } = line
  const source = useMemo(() => {
    const from = today()
    const until = dueOn < from ? from : dueOn
    const period = { from, until }
    const any = { category, model: null, person: null, without: [] }
    return freeThingSource(office, t, { ...any, ...period, movable: true })
  }, [office, t, category, dueOn])
  return (
    <FormDialog
      size={680}
      title={`${t('equipment.action.swap')}: ${thingName(line)}`}
      form={`swap:${line.id}`}
      schema={Asking}
      sections={[
        {
          fields: [
            { kind: 'record', name: 'item', label: t('equipment.desk.toIssue'), source },
            {
              kind: 'date',
              name: 'on',
              label: t('equipment.field.on'),
              help: t('equipment.help.on'),
            },
          ],
        },
      ]}
      values={{ item: '', on: readDay(begun?.on ?? '') }}
      revision={null}
      focus="item"
      save={({ commandId, values: { item, on } }) =>
        office.client.equipment.swap({
          commandId,
          payload: {
            back: asReturnLine(returning),
            item,
            condition: null,
            on,
            moveReservations: consent.holdsFor({ item, on }),
          },
        })
      }
      refused={(refusal) =>
        refusal.reason === 'notFree'
          ? notFreeShown(t, refusal, consent.give)
          : { text: refusalText(t, refusal) }
      }
      onSaved={({ endangered }, entry) => {
        const words = [t('equipment.done.swapped')]
        if (endangered > 0) words.push(t('equipment.done.endangered', { count: endangered }))
        sayDone(words.join(' '), entry)
        if (photo !== null) void keepPhoto(line.id, photo)
        work.forget()
        onSwapped()
      }}
      onClose={onClose}
      saveWord={t('equipment.action.swap')}
    >
      {work.restoredAt === null ? null : (
        <DraftNotice at={work.restoredAt} onDiscard={work.forget} />
      )}
      <ul className={classes['deskLines']}>
        <ReturnRow
          one={returning}
          onChange={(next) => {
            const changed = { ...returning, ...next }
            setPhoto(changed.photo)
            work.change(keptReturn(changed))
          }}
        />
      </ul>
    </FormDialog>
  )
}
