import { lazy, Suspense } from 'react'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { CatchBoundary, RouterProvider, type ErrorComponentProps } from '@tanstack/react-router'
import { DraftsContext } from '#renderer/components/form/drafts.ts'
import { useMessagesWanted } from '#renderer/components/feedback/message.tsx'
import { UndoContext } from '#renderer/components/feedback/undo.ts'
import { OfficeProvider, useOffice, type Office } from './client/office.ts'
import { useUndo } from './client/useUndo.ts'
import { colorSchemeManager } from './colorSchemeManager.ts'
import { cssVariables } from './cssVariables.ts'
import { CrashPage } from './ErrorScreen.tsx'
import { router } from './routes.ts'
import { SessionGate } from './session/SessionGate.tsx'
import { useWindowDrafts } from './session/useWindowDrafts.ts'
import { theme } from './theme.ts'

const Messages = lazy(async () => ({ default: (await import('./Messages.tsx')).Messages }))

const goHome = (): void => void router.navigate({ to: '/', replace: true })

/** The whole screen over an office and the answers it keeps. */
export function App({ office, answers }: { office: Office; answers: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      cssVariablesResolver={cssVariables}
      deduplicateCssVariables={false}
    >
      <CatchBoundary getResetKey={() => 'app'} errorComponent={FrameCrash}>
        <QueryClientProvider client={answers}>
          <OfficeProvider value={office}>
            <Ports />
          </OfficeProvider>
        </QueryClientProvider>
      </CatchBoundary>
    </MantineProvider>
  )
}

const FrameCrash = ({ error, reset }: ErrorComponentProps) => (
  <CrashPage error={error} again={reset} routePattern="frame" />
)

/** What shared components reach the office by. */
function Ports() {
  const { client } = useOffice()
  const undo = useUndo()
  const messagesWanted = useMessagesWanted()
  const drafts = useWindowDrafts(client)
  return (
    <DraftsContext.Provider value={drafts}>
      <UndoContext.Provider value={undo}>
        <Suspense fallback={null}>{messagesWanted ? <Messages /> : null}</Suspense>
        <SessionGate onOtherPerson={goHome}>
          <RouterProvider router={router} />
        </SessionGate>
      </UndoContext.Provider>
    </DraftsContext.Provider>
  )
}
