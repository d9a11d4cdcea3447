import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { idsDraft } from '#renderer/components/form/newDraft.ts'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { today } from '#renderer/courses/today.ts'
import { SentBackInput } from '#shared/equipment/lendingInputs.ts'
import type { SentBackRefusal } from '#shared/equipment/refusals.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'

const Asking = SentBackInput.omit({ lines: true })

/** Lent things come back by a carrier: since when, and under which number. */
export function SentBackDialog({
  lines,
  onClose,
}: {
  lines: readonly LoanLine[]
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const run = useCommand()
  const [doubted, setDoubted] = useState((lines[0]?.sentBack?.numberReason ?? '') !== '')
  const { data: carriers } = useQuery(
    queries.lockers.carriers.queryOptions({ meta: { shows: [{ kind: 'carrier', list: true }] } }),
  )
  if (carriers === undefined) return null
  const ids = lines.map(({ id }) => id)
  const known = lines[0]?.sentBack ?? null
  const carrier = carriers.find(({ name }) => name === known?.carrierName) ?? carriers[0]
  const forget = () =>
    run((commandId) => client.equipment.forgetSentBack({ commandId, payload: { lines: ids } }), {
      done: () => t('equipment.sentBack.forgotten'),
      refused: () => t('components.refusal.other'),
    }).then((done) => done !== null && onClose(true))
  return (
    <FormDialog
      size={560}
      title={t('equipment.sentBack.title')}
      form={idsDraft('sentBack', ids)}
      schema={Asking}
      sections={[
        {
          fields: [
            {
              kind: 'select',
              name: 'carrier',
              label: t('equipment.sentBack.carrier'),
              clearable: false,
              options: carriers.map(({ id, name }) => ({ value: id, word: name })),
            },
            { kind: 'date', name: 'sentOn', label: t('equipment.sentBack.sentOn') },
            {
              kind: 'text',
              name: 'number',
              label: t('equipment.sentBack.number'),
              help: t('equipment.sentBack.numberHelp'),
              wide: true,
            },
            ...(doubted
              ? [
                  {
                    kind: 'text' as const,
                    name: 'numberReason' as const,
                    label: t('equipment.sentBack.numberReason'),
                    wide: true,
                  },
                ]
              : []),
            {
              kind: 'longText',
              name: 'note',
              label: t('equipment.field.note'),
              minRows: 2,
              wide: true,
            },
          ],
        },
      ]}
      values={{
        carrier: carrier?.id ?? '',
        sentOn: known?.sentOn ?? today(),
        number: known?.number ?? '',
        numberReason: known?.numberReason ?? '',
        note: '',
      }}
      revision={null}
      focus="number"
      save={({ commandId, values }) =>
        savedAnswer(
          client.equipment.noteSentBack({
            commandId,
            payload: { input: { ...values, lines: ids } },
          }),
          ({ count }) => count,
        )
      }
      refused={(refusal) => {
        if (refusal.reason === 'checkDigit' || refusal.reason === 'notS10') setDoubted(true)
        return sentBackRefused(t, refusal)
      }}
      onSaved={(count, entry) => {
        sayDone(t('equipment.sentBack.done', { count }), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
    >
      {known === null ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => void forget()}>
          {t('equipment.sentBack.forget')}
        </Button>
      )}
    </FormDialog>
  )
}

const sentBackRefused = (t: Texts, refusal: SentBackRefusal): { field?: string; text: string } => {
  switch (refusal.reason) {
    case 'notOut':
      return { text: t('equipment.sentBack.notOut', { tag: refusal.tag }) }
    case 'sentBeforeIssue':
      return {
        field: refusal.field,
        text: t('equipment.sentBack.sentBeforeIssue', { date: formatDate(refusal.issuedOn) }),
      }
    case 'notYet':
      return { field: refusal.field, text: t('equipment.refusal.notYet') }
    case 'badNumber':
    case 'checkDigit':
    case 'notS10':
    case 'numberTaken':
      return { field: refusal.field, text: t(`equipment.sentBack.${refusal.reason}`) }
  }
}
