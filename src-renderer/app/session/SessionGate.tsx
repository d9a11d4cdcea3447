import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { followFeed } from '#renderer/app/client/followFeed.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'
import { dropPrinted } from '#renderer/app/host/printPdf.ts'
import { changeLanguage } from '#renderer/app/language/language.ts'
import { beginMessages, takeMessagesAway } from '#renderer/components/feedback/message.tsx'
import { SignIn } from '#renderer/staff/SignIn.tsx'
import type { OfficeState } from '#shared/staff/contract.ts'
import { RenewKeyContext } from './renewKey.ts'
import { SessionContext } from './useSession.ts'
import { forgetWindow } from './windowMemory.ts'

const FirstStart = lazy(async () => ({
  default: (await import('#renderer/staff/FirstStart.tsx')).FirstStart,
}))
const RecoveryKey = lazy(async () => ({
  default: (await import('#renderer/staff/RecoveryKey.tsx')).RecoveryKey,
}))
const RecoveryKeyLost = lazy(async () => ({
  default: (await import('#renderer/staff/RecoveryKeyLost.tsx')).RecoveryKeyLost,
}))
const FileTroublePage = lazy(async () => ({
  default: (await import('#renderer/staff/FileTroublePage.tsx')).FileTroublePage,
}))

interface SessionGateProps {
  /** What is shown once somebody is signed in. */
  children: ReactNode
  /** Another person than before has signed in: the window goes to where that person was. */
  onOtherPerson: () => void
}

/** What a window shows before anything else: first start, sign-in, lock, or the office itself. */
export function SessionGate({ children, onOtherPerson }: SessionGateProps) {
  const { t } = useTranslation()
  const { client, queries, host } = useOffice()
  const cache = useQueryClient()
  const lastAccount = useRef<string | null>(null)
  const [lost, setLost] = useState<string | null>(null)
  /** Who has come past what is asked first: what turns out later takes no screen from under their hands. */
  const [past, setPast] = useState<string | null>(null)
  const stateOptions = queries.staff.state.queryOptions({ retry: 3, retryDelay: 500 })
  const { data: state, isError } = useQuery(stateOptions)
  const refresh = (): void => void cache.invalidateQueries({ queryKey: queries.staff.state.key() })

  useEffect(
    () =>
      followFeed({
        client,
        line: host.connect(),
        queries: cache,
        onState: () => void cache.invalidateQueries({ queryKey: queries.staff.state.key() }),
        onAgain: () => {
          const before = cache.getQueryData(queries.staff.state.queryKey())
          if (before !== undefined) setLost((known) => whoseScreen(before) ?? known)
          // Where whoever sat here still does, nobody is to be asked for.
          void cache
            .fetchQuery({ ...queries.staff.state.queryOptions(), staleTime: 0 })
            .then((now) => setLost((known) => (now.kind === 'open' ? null : known)))
            .catch(() => {})
        },
      }),
    [client, host, cache, queries],
  )

  const account = state?.kind === 'open' ? state.actor.account : null
  const language = state?.kind === 'open' ? state.language : null
  useEffect(() => {
    if (language !== null) void changeLanguage(language)
    if (account === null) {
      dropPrinted()
      if (lastAccount.current !== null) void takeMessagesAway()
      cache.removeQueries({ predicate: (query) => !isState(query.queryKey) })
      return
    }
    if (lastAccount.current !== null && lastAccount.current !== account) {
      forgetWindow()
      dropPrinted()
      // What was going on for the one before comes to nobody, even if this window saw no lock in between.
      void takeMessagesAway()
      onOtherPerson()
    }
    beginMessages()
    lastAccount.current = account
  }, [account, language, cache, onOtherPerson])

  const keyLost = state?.kind === 'open' && state.recoveryKeyLost
  // Asked again of whoever comes back from a lock.
  const pastNow = account === null ? null : keyLost ? past : account
  if (pastNow !== past) setPast(pastNow)

  const unprinted = state?.kind === 'open' ? state.recoveryKey : null
  const preferences = useQuery(
    queries.workspace.preferences.queryOptions({ enabled: account !== null && unprinted === null }),
  )

  if (state === undefined) {
    return <CalmPage title={isError ? t('staff.signIn.failed') : t('app.start.opening')} />
  }
  switch (state.kind) {
    case 'trouble':
      return (
        <Suspense fallback={null}>
          <FileTroublePage state={state} />
        </Suspense>
      )
    case 'firstStart':
      return (
        <Suspense fallback={null}>
          <FirstStart onDone={refresh} />
        </Suspense>
      )
    case 'signedOut':
    case 'locked':
      return (
        <SignIn
          key={state.kind === 'locked' ? state.account : `signedOut ${lost ?? ''}`}
          state={state}
          lost={lost}
          onOpen={() => {
            setLost(null)
            refresh()
          }}
        />
      )
    case 'open':
      if (state.recoveryKey !== null) {
        return (
          <Suspense fallback={null}>
            <RecoveryKey
              recoveryKey={state.recoveryKey}
              office={state.office}
              onDone={async () => {
                await client.staff.recoveryKeyPrinted()
                refresh()
              }}
            />
          </Suspense>
        )
      }
      if (keyLost && past !== account) {
        return (
          <Suspense fallback={null}>
            <RecoveryKeyLost
              office={state.office}
              onDone={refresh}
              onLater={() => setPast(account)}
            />
          </Suspense>
        )
      }
      return preferences.isPending ? null : (
        <SessionContext.Provider value={state}>
          <RenewKeyContext.Provider value={() => setPast(null)}>
            {children}
          </RenewKeyContext.Provider>
        </SessionContext.Provider>
      )
  }
}

/** Who sits at a window in this state: they come back to it, even if the office has forgotten them. */
const whoseScreen = (state: OfficeState): string | null => {
  if (state.kind === 'open') return state.actor.account
  return state.kind === 'locked' ? state.account : null
}

const isState = (key: readonly unknown[]): boolean => JSON.stringify(key[0]) === '["staff","state"]'
