import { useMemo, useState } from 'react'
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { today } from '#renderer/courses/today.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { availabilityQuery, categoriesQuery, modelsQuery } from './equipmentQuery.ts'
import { notFreeShown } from './notFreeShown.tsx'
import { refusalText, wayLines } from './refusalText.ts'
import { categoryName } from './words.ts'
import classes from './equipment.module.css'

const What = z.object({
  category: z.uuid('required'),
  model: z.uuid().nullable(),
  quantity: z.number().int().min(1, 'quantityMissing').max(10_000, 'tooMuch'),
  from: z.iso.date('notADate'),
  until: z.iso.date('notADate'),
})
const Asking = z
  .object({
    person: z.uuid('required'),
    ...What.shape,
    note: z.string().trim().max(1000, 'tooLong'),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'datesReversed' })

/** Promises something for a time; how many are free is told while it is typed. */
export function ReservationDialog({
  person,
  onClose,
}: {
  person: string | null
  onClose: () => void
}) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { data: categories } = useQuery(categoriesQuery(office))
  const { data: models } = useQuery(modelsQuery(office))
  const [typed, setTyped] = useState<z.infer<typeof What> | null>(null)
  const [moveReservations, setMove] = useState(false)
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'person' as const,
            label: t('equipment.field.person'),
            source: personSource(office, t),
            wide: true,
          },
          {
            kind: 'select' as const,
            name: 'category' as const,
            label: t('equipment.field.category'),
            clearable: false,
            options: (categories ?? []).map(({ id, name, nameEn }) => ({
              value: id,
              word: categoryName(i18n.language, { categoryName: name, categoryNameEn: nameEn }),
            })),
          },
          {
            kind: 'select' as const,
            name: 'model' as const,
            label: t('equipment.field.model'),
            help: t('equipment.help.model'),
            options: (models ?? [])
              .filter((model) => typed === null || model.categoryId === typed.category)
              .map(({ id, name }) => ({ value: id, word: name })),
          },
          {
            kind: 'date' as const,
            name: 'from' as const,
            label: t('equipment.field.from'),
          },
          {
            kind: 'date' as const,
            name: 'until' as const,
            label: t('equipment.field.until'),
          },
          {
            kind: 'number' as const,
            name: 'quantity' as const,
            label: t('equipment.field.quantity'),
          },
          {
            kind: 'longText' as const,
            name: 'note' as const,
            label: t('equipment.field.note'),
            minRows: 2,
          },
        ],
      },
    ],
    [t, i18n.language, office, categories, models, typed],
  )
  const values = useMemo(
    () => ({
      person: person ?? '',
      category: categories?.[0]?.id ?? '',
      model: null,
      quantity: 1,
      from: today(),
      until: '',
      note: '',
    }),
    [person, categories],
  )
  if (categories === undefined || models === undefined) return null
  return (
    <Modal
      opened
      size={680}
      title={t('equipment.reservations.new')}
      closeOnEscape={false}
      withCloseButton={false}
      onClose={onClose}
    >
      <RecordForm
        form={`reservation:${person ?? 'new'}`}
        schema={Asking}
        sections={sections}
        values={values}
        revision={null}
        {...(person === null ? {} : { focus: 'category' as const })}
        onValues={(now) => {
          const read = What.safeParse(now)
          setTyped(read.success && read.data.from <= read.data.until ? read.data : null)
        }}
        save={({ commandId, values: asked }) =>
          savedAnswer(
            office.client.equipment.reserve({
              commandId,
              payload: { input: { ...asked, group: null, item: null, moveReservations } },
            }),
            () => null,
          )
        }
        refused={(refusal) =>
          refusal.reason === 'notFree'
            ? notFreeShown(t, refusal, () => setMove(true))
            : { text: refusalText(t, refusal) }
        }
        onSaved={(_, entry) => {
          sayDone(t('equipment.done.reserved'), entry)
          onClose()
        }}
        onClose={onClose}
        saveWord={t('equipment.action.reserve')}
      >
        {typed === null ? null : <FreeThen asked={typed} />}
      </RecordForm>
    </Modal>
  )
}

/** How many are free at the time that is typed, and what else would be possible. */
function FreeThen({ asked }: { asked: z.infer<typeof What> }) {
  const { t } = useTranslation()
  const { data } = useQuery(availabilityQuery(useOffice(), asked))
  if (data === undefined) return null
  const lines = data.shortOn === null ? [] : wayLines(t, data.ways)
  return (
    <p className={classes['quiet']} role="status">
      {[t('equipment.reservations.free', { count: data.free }), ...lines].join(' ')}
    </p>
  )
}
