import './fonts.css'
import '@mantine/core/styles.css'
import './styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openOffice } from './client/office.ts'
import { createQueryClient } from './client/queryClient.ts'
import { findHost } from './host/findHost.ts'
import { keepZodWithinPolicy } from './keepZodWithinPolicy.ts'
import { startLanguage } from './language/language.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

keepZodWithinPolicy()
await startLanguage('lv')
createRoot(root).render(
  <StrictMode>
    <App office={openOffice(findHost())} answers={createQueryClient()} />
  </StrictMode>,
)
