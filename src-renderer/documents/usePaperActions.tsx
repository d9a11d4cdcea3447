import { useCallback } from 'react'
import { IconFiles, IconMailDown, IconPrinter, IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { PaperRow } from '#shared/documents/schema.ts'
import type { ReceivedPapers } from './ReceiptDialog.tsx'
import { useMailFiles } from './useMailFiles.ts'
import { useHandOut } from './useHandOut.ts'
import { useSeparateFiles } from './useSeparateFiles.ts'
import { collectRun } from './useMakeSheets.ts'

/** What can be done to the papers chosen in a list. */
export const usePaperActions = (
  receive: (papers: ReceivedPapers) => void,
): ((chosen: ChosenRows<PaperRow>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const office = useOffice()
  const handOut = useHandOut()
  const separate = useSeparateFiles()
  const mail = useMailFiles()
  return useCallback(
    (chosen) => {
      const print = async (): Promise<void> => {
        const isStillHere = whoSitsHere()
        const out = await collectRun(office, t, chosen.rows)
        if (out !== null && isStillHere()) await handOut('print', out)
      }
      const received: RowAction = {
        key: 'receive',
        label: t('documents.receipt.action'),
        icon: <IconSignature size={16} stroke={1.5} aria-hidden />,
        run: () => receive(chosen),
      }
      // A print run is one group's; whoever chooses more than is loaded does not mean that.
      if (chosen.rows.length < chosen.count) return [received]
      return [
        received,
        {
          key: 'print',
          label: t('documents.action.printChosen'),
          icon: <IconPrinter size={16} stroke={1.5} aria-hidden />,
          run: () => void print(),
        },
        {
          key: 'mail',
          label: t('documents.action.mailFiles'),
          icon: <IconMailDown size={16} stroke={1.5} aria-hidden />,
          run: () => void mail(chosen.rows.map(({ id }) => id)),
        },
        {
          key: 'files',
          label: t('documents.action.separateFiles'),
          icon: <IconFiles size={16} stroke={1.5} aria-hidden />,
          run: () => void separate(chosen.rows.map(({ id }) => id)),
        },
      ]
    },
    [office, handOut, receive, separate, mail, t],
  )
}
