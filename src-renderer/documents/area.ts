import { IconFileText } from '@tabler/icons-react'
import type { Area } from '#renderer/app/areas.ts'

/** The register of papers in the navigation. */
export const documentsArea: Area = {
  path: '/documents',
  word: 'app.areas.documents',
  icon: IconFileText,
  order: 80,
  right: 'documents.list',
  palette: async () => (await import('./palette.tsx')).documentsPalette,
}
