import { IconAlertTriangle, IconCircleCheck, IconCirclePlus, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VerdictKind } from '#shared/imports/schema.ts'
import classes from './imports.module.css'

const icons = {
  new: IconCirclePlus,
  update: IconPencil,
  unchanged: IconCircleCheck,
  problem: IconAlertTriangle,
} as const

/** What happens with a row, by colour, icon and word. */
export function VerdictMark({ verdict }: { verdict: VerdictKind }) {
  const { t } = useTranslation()
  const Icon = icons[verdict]
  return (
    <span className={classes['verdict']} data-verdict={verdict}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`imports.verdict.one.${verdict}`)}
    </span>
  )
}
