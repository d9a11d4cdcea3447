import { lazy, Suspense, useContext, useEffect, useState } from 'react'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { areasFor, mayCall } from '#renderer/app/areas.ts'
import { catchTyping, takeTyped } from '#renderer/app/palette/typedAhead.ts'
import { lockKey } from '#renderer/app/keys/lockKey.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { useFocusBack } from '#renderer/app/keys/useFocusBack.ts'
import { useKeyboard } from '#renderer/app/keys/useKeyboard.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { useLeaving, useLockFromMenu } from '#renderer/app/session/useLeaving.ts'
import { useAwake } from '#renderer/app/session/useAwake.ts'
import { UndoContext } from '#renderer/components/feedback/undo.ts'
import { MakingHost } from '#renderer/components/picker/MakingHost.tsx'
import { WorkTray } from '#renderer/components/feedback/WorkTray.tsx'
import { ClockNotice } from './ClockNotice.tsx'
import { EmergencyBanner } from '#renderer/visits/EmergencyBanner.tsx'
import { LineNotice } from './LineNotice.tsx'
import { RecoveryNotice } from './RecoveryNotice.tsx'
import { useCollapsed, useDueNotices, useLetterKeys } from './screenPreferences.ts'
import { SideBar } from './SideBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useAppearanceSync } from './useAppearanceSync.ts'
import { useRememberedRoute } from './useRememberedRoute.ts'
import classes from './Frame.module.css'

const Palette = lazy(async () => ({
  default: (await import('#renderer/app/palette/Palette.tsx')).Palette,
}))
const DueNotices = lazy(async () => ({
  default: (await import('#renderer/today/DueNotices.tsx')).DueNotices,
}))
const KeyHelp = lazy(async () => ({ default: (await import('./KeyHelp.tsx')).KeyHelp }))

/** Navigation on the left, where I am and the search at the top, the screen in the middle. */
export function Frame() {
  const { t } = useTranslation()
  const session = useSession()
  const navigate = useNavigate()
  const undo = useContext(UndoContext)
  const { lock, signOut } = useLeaving()
  const [collapsed, setCollapsed] = useCollapsed()
  const [lettersOn] = useLetterKeys()
  const [dueNotices] = useDueNotices()
  const [open, setOpen] = useState<'nothing' | 'palette' | 'keys'>('nothing')
  const openPalette = (): void => {
    catchTyping()
    setOpen('palette')
  }
  useEffect(() => {
    if (open !== 'palette') takeTyped()
  }, [open])
  useEffect(() => () => void takeTyped(), [])
  const areas = areasFor(session.actor.role)
  useAppearanceSync()
  useRememberedRoute()
  useAwake()
  useKeyboard(lettersOn)
  useFocusBack()
  useLockFromMenu(lock)
  useKeys([
    {
      combination: 'Ctrl+K',
      word: 'app.keys.palette',
      inFields: true,
      run: openPalette,
    },
    { combination: 'Ctrl+Z', word: 'app.keys.undo', run: () => void undo(null) },
    {
      combination: lockKey(),
      word: 'app.keys.lock',
      inFields: true,
      overDialogs: true,
      run: () => void lock(),
    },
    { combination: '?', word: 'app.keys.show', run: () => setOpen('keys') },
    ...areas.slice(0, 10).map((area, index) => ({
      combination: `Alt+${(index + 1) % 10}`,
      word: area.word,
      inFields: true,
      run: () => void navigate({ to: area.path }),
    })),
  ])
  return (
    <div className={classes['frame']} data-collapsed={collapsed ? true : undefined}>
      <a className={classes['skip']} href="#content">
        {t('app.frame.skip')}
      </a>
      <SideBar
        areas={areas}
        collapsed={collapsed}
        onCollapse={setCollapsed}
        onKeys={() => setOpen('keys')}
        onLock={() => void lock()}
        onSignOut={() => void signOut()}
      />
      <div className={classes['main']}>
        <TopBar areas={areas} onSearch={openPalette} onUndo={() => undo(null)} />
        <LineNotice />
        <ClockNotice />
        <RecoveryNotice />
        <EmergencyBanner />
        <main id="content" tabIndex={-1} className={classes['content']}>
          <Outlet />
        </main>
      </div>
      <MakingHost />
      <WorkTray />
      <Suspense fallback={null}>
        {dueNotices && mayCall(session.actor.role, 'notices.waiting') ? <DueNotices /> : null}
      </Suspense>
      <Suspense fallback={null}>
        {open === 'palette' ? <Palette areas={areas} onClose={() => setOpen('nothing')} /> : null}
        {open === 'keys' ? <KeyHelp onClose={() => setOpen('nothing')} /> : null}
      </Suspense>
    </div>
  )
}
