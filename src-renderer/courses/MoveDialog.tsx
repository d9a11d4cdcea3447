import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { RefusalShown } from '#renderer/components/form/recordFormProps.ts'
import type { MoveRefusal } from '#shared/courses/contract.ts'
import { namesOf } from './admissionWords.ts'
import type { ChosenEnrolments } from './StateDialog.tsx'
import { useGroupSource } from './useGroupSource.ts'

const Moving = z.object({ to: z.uuid('choice'), since: z.iso.date('notADate').nullable() })
const start = { to: '', since: null }

/** Moves the chosen participants to another group, since a day; what went along is said. */
export function MoveDialog(props: {
  group: string
  chosen: ChosenEnrolments
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { group, chosen, onClose } = props
  const others = useGroupSource(group)
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'to' as const,
            label: t('courses.field.moveTo'),
            help: t('courses.help.moveTo'),
            source: others,
            wide: true,
          },
          {
            kind: 'date' as const,
            name: 'since' as const,
            label: t('courses.field.since'),
            help: t('courses.help.since'),
          },
        ],
      },
    ],
    [t, others],
  )
  return (
    <FormDialog
      title={t('courses.moveTitle', { count: chosen.count })}
      form={chosenDraft(`move:${group}`, chosen.selection)}
      schema={Moving}
      sections={sections}
      values={start}
      revision={null}
      save={({ commandId, values }) =>
        office.client.courses.moveEnrolments({
          commandId,
          payload: { from: group, selection: chosen.selection, ...values },
        })
      }
      refused={(refusal) => whyNot(t, refusal)}
      onSaved={({ count, already }, entry) => {
        const told = [
          t('courses.done.moved', { count }),
          ...(already.count === 0 ? [] : [t('courses.done.already', { names: namesOf(already) })]),
        ]
        sayDone(told.join(' '), entry)
        chosen.clear()
        onClose()
      }}
      onClose={onClose}
      saveWord={t('courses.action.moveThem')}
    />
  )
}

const whyNot = (t: Texts, refusal: MoveRefusal): RefusalShown => {
  switch (refusal.reason) {
    case 'noPlaces':
      return {
        field: refusal.field,
        text: t('courses.refusal.noPlaces', { free: refusal.free, asked: refusal.asked }),
      }
    case 'nobodyToMove':
      return {
        text: [
          t('courses.refusal.nobodyToMove'),
          ...(refusal.already.count === 0
            ? []
            : [t('courses.done.already', { names: namesOf(refusal.already) })]),
        ].join(' '),
      }
    case 'sameGroup':
    case 'groupArchived':
      return { field: refusal.field, text: t(`courses.refusal.${refusal.reason}`) }
  }
}
