import { lazy } from 'react'
import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { makeInPlace } from '#renderer/components/picker/making.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { materialSource } from './materialSource.ts'

const MaterialDialog = lazy(async () => ({
  default: (await import('./MaterialDialog.tsx')).MaterialDialog,
}))

/** Where pickers find materials in use and enter one in place. */
export const materialOrNew = (office: Office, t: Texts): RecordSource => {
  const source = materialSource(office, t)
  return {
    ...source,
    create: async (text) => {
      const id = await makeInPlace<string>((done) => (
        <MaterialDialog material={null} name={text.trim()} onClose={done} />
      ))
      return id === null ? null : source.find(id, new AbortController().signal)
    },
  }
}
