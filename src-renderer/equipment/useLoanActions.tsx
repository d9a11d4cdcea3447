import { useMemo } from 'react'
import {
  IconArrowBackUp,
  IconBellRinging,
  IconCalendarPlus,
  IconCalendarQuestion,
  IconReplace,
  IconTruckReturn,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ChosenRows, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { PromiseAtRisk } from '#shared/equipment/atRisk.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { atRiskQuery } from './equipmentQuery.ts'
import type { OpenLoanDialog } from './LoanDialog.tsx'
import { useReservationCommands } from './useReservationActions.tsx'
import { whomName } from './words.ts'

const none: readonly PromiseAtRisk[] = []

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
  const { data: promises = none } = useQuery(atRiskQuery(useOffice()))
  const { replan } = useReservationCommands()
  return useMemo(
    () => (chosen) => {
      const lines = chosen.rows.filter(({ returnedOn }) => returnedOn === null)
      if (lines.length === 0 || chosen.rows.length < chosen.count) return []
      const people = new Set(lines.map(({ person }) => person))
      const [line, ...others] = lines
      const promise = promises.find((one) => others.length === 0 && one.line === line?.id)
      const instead =
        promise === undefined || promise.instead === null || !promise.visible
          ? []
          : [
              {
                key: 'instead',
                label: t('equipment.atRisk.insteadFor', {
                  tag: promise.instead,
                  who: whomName(t, promise.person),
                }),
                icon: <IconReplace size={16} stroke={1.5} aria-hidden />,
                run: () =>
                  void replan(promise.reservation).then((done) => done !== null && chosen.clear()),
              },
            ]
      const actions = offered
        .filter(({ kind }) => (kind !== 'remind' && kind !== 'sentBack') || people.size === 1)
        .map(({ kind, Icon }) => ({
          key: kind,
          label:
            kind === 'sentBack' ? t('equipment.sentBack.action') : t(`equipment.action.${kind}`),
          icon: <Icon size={16} stroke={1.5} aria-hidden />,
          run: () => open({ kind, lines, clear: chosen.clear }),
        }))
      return [...instead, ...actions]
    },
    [t, open, promises, replan],
  )
}
