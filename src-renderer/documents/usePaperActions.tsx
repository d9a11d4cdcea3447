import { useCallback } from 'react'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { PaperRow } from '#shared/documents/schema.ts'
import { useHandOut } from './useHandOut.ts'
import { collectRun } from './useMakeSheets.ts'

/** What can be done to the papers chosen in a list. */
export const usePaperActions = (): ((chosen: ChosenRows<PaperRow>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  const office = useOffice()
  const handOut = useHandOut()
  return useCallback(
    (chosen) => {
      const print = async (): Promise<void> => {
        const out = await collectRun(office, t, chosen.rows)
        if (out !== null) await handOut('print', out)
      }
      // A print run is one group's; whoever chooses more than is loaded does not mean that.
      if (chosen.rows.length < chosen.count) return []
      return [
        {
          key: 'print',
          label: t('documents.action.printChosen'),
          icon: <IconPrinter size={16} stroke={1.5} aria-hidden />,
          run: () => void print(),
        },
      ]
    },
    [office, handOut, t],
  )
}
