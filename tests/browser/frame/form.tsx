import '@mantine/core/styles.css'
import '#renderer/app/fonts.css'
import '#renderer/app/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { createQueryClient } from '#renderer/app/client/queryClient.ts'
import { cssVariables } from '#renderer/app/cssVariables.ts'
import { startLanguage } from '#renderer/app/language/language.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { Messages } from '#renderer/app/Messages.tsx'
import { useWindowDrafts } from '#renderer/app/session/useWindowDrafts.ts'
import { theme } from '#renderer/app/theme.ts'
import { beginWork, reportWork } from '#renderer/components/feedback/longWork.ts'
import { WorkTray } from '#renderer/components/feedback/WorkTray.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { DraftsContext } from '#renderer/components/form/drafts.ts'
import { createFakeOffice } from './fakeOffice.ts'
import { PersonForm } from './personForm.tsx'

declare global {
  interface Window {
    work: () => void
  }
}

const asked = new URLSearchParams(location.search)
const fake = createFakeOffice('open')
window.fake = fake
window.work = () => {
  beginWork({ id: 'w', title: 'Importē dalībniekus', cancel: () => {} })
  reportWork('w', 1243, 10_000)
}

/** The form alone, under a router of its own so that leaving can be guarded. */
function FormPage() {
  return (
    <DraftsContext.Provider value={useWindowDrafts(fake.office.client)}>
      <div style={{ height: '100vh', overflow: 'auto' }}>
        <PersonForm />
        <p style={{ display: 'flex', gap: 8, padding: '0 24px' }}>
          <StateMark meaning="good" word="Saņemts" />
          <StateMark meaning="waiting" word="Gaida atbildi" />
          <StateMark meaning="warning" word="Termiņš rīt" />
          <StateMark meaning="danger" word="Nokavēts par 2 dienām" />
        </p>
      </div>
      <Messages />
      <WorkTray />
    </DraftsContext.Provider>
  )
}

const formRouter = createRouter({
  routeTree: createRootRoute({ component: FormPage }),
  history: createMemoryHistory(),
})

const language = asked.get('lang')
await startLanguage(isLanguage(language) ? language : 'lv')
const root = document.querySelector('#root')
if (root !== null) {
  const answers = createQueryClient()
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={cssVariables}>
        <QueryClientProvider client={answers}>
          <RouterProvider<typeof formRouter> router={formRouter} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
