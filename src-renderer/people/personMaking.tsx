import { lazy } from 'react'
import type { Office } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { makeInPlace } from '#renderer/components/picker/making.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { Part } from '#shared/people/schema.ts'
import { personSource } from './personSource.ts'

const NewPersonDialog = lazy(async () => ({
  default: (await import('./NewPersonDialog.tsx')).NewPersonDialog,
}))

/**
 * Where pickers find people and enter somebody in place, as `part`.
 * @param only people of this part are offered
 */
export const personOrNew = (office: Office, t: Texts, part: Part, only?: Part): RecordSource => ({
  ...personSource(office, t, only),
  create: (text) =>
    makeInPlace((done) => <NewPersonDialog name={text.trim()} part={part} onDone={done} />),
})
