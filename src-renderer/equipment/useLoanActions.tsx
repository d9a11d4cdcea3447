import { useMemo } from 'react'
import {
  IconArrowBackUp,
  IconBellRinging,
  IconCalendarPlus,
  IconCalendarQuestion,
  IconTruckReturn,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import type { OpenLoanDialog } from './LoanDialog.tsx'

const offered = [
  { kind: 'takeBack', Icon: IconArrowBackUp },
  { kind: 'extend', Icon: IconCalendarPlus },
  { kind: 'expect', Icon: IconCalendarQuestion },
  { kind: 'remind', Icon: IconBellRinging },
  { kind: 'sentBack', Icon: IconTruckReturn },
] as const

/** What can be done to lines that are out; a reminder goes to one person. */
export const useLoanActions = (
  open: (dialog: OpenLoanDialog & { clear: () => void }) => void,
): ((chosen: ChosenRows<LoanLine>) => readonly RowAction[]) => {
  const { t } = useTranslation()
  return useMemo(
    () => (chosen) => {
      const lines = chosen.rows.filter(({ returnedOn }) => returnedOn === null)
      if (lines.length === 0 || chosen.rows.length < chosen.count) return []
      const people = new Set(lines.map(({ person }) => person))
      return offered
        .filter(({ kind }) => (kind !== 'remind' && kind !== 'sentBack') || people.size === 1)
        .map(({ kind, Icon }) => ({
          key: kind,
          label:
            kind === 'sentBack' ? t('equipment.sentBack.action') : t(`equipment.action.${kind}`),
          icon: <Icon size={16} stroke={1.5} aria-hidden />,
          run: () => open({ kind, lines, clear: chosen.clear }),
        }))
    },
    [t, open],
  )
}
