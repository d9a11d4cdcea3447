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

/** When the office was last copied, always in sight; a warning where that is long ago or fails. */
export function BackupLine({ collapsed }: { collapsed: boolean }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.backups.state.queryOptions({ refetchInterval: beat, staleTime: 0 }),
  )
  if (data === undefined) return null
  const { meaning, word } = shown(t, data)
  if (collapsed && meaning !== 'warning') return null
  return (
    <span className={classes['line']}>
      <StateMark meaning={meaning} word={collapsed ? '' : word} quiet />
    </span>
  )
}

const shown = (t: Texts, state: BackupState): { meaning: Meaning; word: string } => {
  const { lastGood, old, trouble, placeWaitingSince } = state
  if (trouble !== null) {
    const since = shortInstant(trouble.since)
    return { meaning: 'warning', word: t('app.backup.failed', { since }) }
  }
  if (lastGood === null) {
    return { meaning: old ? 'warning' : 'waiting', word: t('app.backup.none') }
  }
  const at = shortInstant(lastGood)
  if (old) return { meaning: 'warning', word: t('app.backup.old', { at }) }
  if (placeWaitingSince !== null) {
    const since = shortInstant(placeWaitingSince)
    return { meaning: 'warning', word: t('app.backup.placeWaits', { since }) }
  }
  return { meaning: 'good', word: t('app.backup.good', { at }) }
}
