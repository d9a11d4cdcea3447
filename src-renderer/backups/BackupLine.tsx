import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { shortInstant } from '#renderer/app/format/shortInstant.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { BackupState } from '#shared/backups/schema.ts'
import classes from '#renderer/app/frame/SideBar.module.css'

/** No record changes when a backup is made: the line asks every so often. */
const beat = 60_000

interface Line {
  meaning: Meaning
  word: string
}

/** When the office was last copied, always in sight; a warning where that is long ago or fails. */
export function BackupLine({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.backups.state.queryOptions({ refetchInterval: beat, staleTime: 0 }),
  )
  if (data === undefined) return null
  const lines = [...warnings(t, data), lastGood(t, data)]
  // In a narrow bar the most urgent one stands for all.
  const shown = collapsed ? lines.slice(0, 1) : lines
  return shown.map(({ meaning, word }) => (
    <span key={word} className={classes['line']}>
      <StateMark meaning={meaning} word={word} quiet iconOnly={collapsed} />
    </span>
  ))
}

const lastGood = (t: Texts, { lastGood: last, old }: BackupState): Line => {
  const meaning = old ? 'warning' : last === null ? 'waiting' : 'good'
  if (last === null) return { meaning, word: t('app.backup.none') }
  const at = shortInstant(last)
  return { meaning, word: t(`app.backup.${old ? 'old' : 'good'}`, { at }) }
}

const warnings = (t: Texts, { trouble, placeWaitingSince }: BackupState): Line[] => {
  const lines: Line[] = []
  if (trouble !== null) {
    const since = shortInstant(trouble.since)
    lines.push({ meaning: 'warning', word: t('app.backup.failed', { since }) })
  }
  if (placeWaitingSince !== null) {
    const since = shortInstant(placeWaitingSince)
    lines.push({ meaning: 'warning', word: t('app.backup.placeWaits', { since }) })
  }
  return lines
}
