import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { today } from '#renderer/courses/today.ts'
import { findDue } from './findDue.ts'
import { type DueNotice, isTold, whatToTell } from './whatToTell.ts'

/** How often (ms) what is due is looked at again. */
const lookEvery = 5 * 60_000

/**
 * Tells outside the window what is due: once a day when somebody signs in, then what has become due
 * since. Only for who wants to be told; shows nothing itself.
 */
export function DueNotices() {
  const { t } = useTranslation()
  const office = useOffice()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { actor } = useSession()
  useEffect(() => {
    const { client, host, queries } = office
    if (host.mayNotify() !== 'allowed') return undefined
    let over = false
    const look = async (): Promise<void> => {
      const day = today()
      const due = await findDue(office, cache, { today: day, role: actor.role })
      // Asked each time: another window of the same person may have told it meanwhile.
      const { dueTold } = await client.workspace.preferences()
      const found = whatToTell(due, isTold(dueTold) ? dueTold : null, day)
      if (over || found === null) return
      const message = { title: t('today.notice.title'), body: wordsOf(t, found.notice) }
      if ((await host.notify(message, () => void navigate({ to: '/today' }))) !== 'shown') return
      if (over) return
      const value = { day, keys: [...found.told.keys] }
      cache.setQueryData(queries.workspace.preferences.queryKey(), (before) =>
        before === undefined ? undefined : { ...before, dueTold: value },
      )
      await client.workspace.setPreference({ name: 'dueTold', value })
    }
    // An office that is gone for now is asked the next time.
    const lookQuietly = (): void => void look().catch(() => undefined)
    lookQuietly()
    const timer = setInterval(lookQuietly, lookEvery)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [office, cache, navigate, t, actor.role])
  return null
}

const wordsOf = (t: TFunction, notice: DueNotice): string => {
  if (notice.kind === 'more') return t('today.notice.more', { count: notice.count })
  return [
    ...(notice.late > 0 ? [t('today.notice.late', { count: notice.late })] : []),
    ...(notice.today > 0 ? [t('today.notice.today', { count: notice.today })] : []),
  ].join(' ')
}
