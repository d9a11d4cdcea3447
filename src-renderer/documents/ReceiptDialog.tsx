import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { ChosenRows } from '#renderer/components/table/tablePorts.ts'
import { today } from '#renderer/courses/today.ts'
import { ReceiptInput, ReceiptKind } from '#shared/documents/receipt.ts'
import type { PaperRow } from '#shared/documents/schema.ts'

/** Which papers were received, and what is done once it is noted. */
export type ReceivedPapers = Pick<ChosenRows<PaperRow>, 'selection' | 'count' | 'clear'>

/** Notes how one paper, or a stack of them, was received. */
export function ReceiptDialog(props: { papers: ReceivedPapers; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { papers, onClose } = props
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'select' as const,
            name: 'kind' as const,
            label: t('documents.receipt.kind'),
            options: ReceiptKind.options.map((value) => ({
              value,
              word: t(`documents.reception.${value}`),
            })),
          },
          { kind: 'date' as const, name: 'on' as const, label: t('documents.receipt.on') },
          {
            kind: 'text' as const,
            name: 'keptAt' as const,
            label: t('documents.receipt.keptAt'),
            help: t('documents.receipt.keptAtHelp'),
            wide: true,
          },
          {
            kind: 'text' as const,
            name: 'note' as const,
            label: t('documents.receipt.note'),
            wide: true,
          },
        ],
      },
    ],
    [t],
  )
  const values = useMemo(
    (): ReceiptInput => ({ kind: 'handedOver', on: today(), keptAt: '', note: '' }),
    [],
  )
  return (
    <FormDialog
      size={560}
      title={t('documents.receipt.title', { count: papers.count })}
      form={chosenDraft('paperReceipt', papers.selection)}
      schema={ReceiptInput}
      sections={sections}
      values={values}
      revision={null}
      save={({ commandId, values: input }) =>
        client.documents.noteReceipts({
          commandId,
          payload: { selection: papers.selection, input },
        })
      }
      refused={({ reason }) => ({ text: t(`documents.receipt.${reason}`) })}
      onSaved={({ count }, entry) => {
        sayDone(t('documents.receipt.noted', { count }), entry)
        papers.clear()
        onClose()
      }}
      onClose={onClose}
      saveWord={t('documents.receipt.save')}
    />
  )
}
