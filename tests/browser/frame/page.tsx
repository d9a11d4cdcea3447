import '@mantine/core/styles.css'
import '#renderer/app/fonts.css'
import '#renderer/app/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from '#renderer/app/App.tsx'
import { createQueryClient } from '#renderer/app/client/queryClient.ts'
import { startLanguage } from '#renderer/app/language/language.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { createFakeOffice } from './fakeOffice.ts'

const asked = new URLSearchParams(location.search)
const kind = z.enum(['trouble', 'firstStart', 'signedOut', 'locked', 'open'])
const fake = createFakeOffice(kind.catch('open').parse(asked.get('state')))
window.fake = fake
history.replaceState(null, '', asked.get('at') ?? '/')

const language = asked.get('lang')
await startLanguage(isLanguage(language) ? language : 'lv')
const root = document.querySelector('#root')
if (root !== null) {
  const answers = createQueryClient()
  createRoot(root).render(
    <StrictMode>
      <App office={fake.office} answers={answers} />
    </StrictMode>,
  )
}
