import { z } from 'zod'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { ContactInput, type PersonInput } from '#shared/people/schema.ts'
import { birthDateInCode } from './personValues.ts'

const Rows = z.array(
  z.object({ kind: ContactInput.shape.kind, value: z.string(), note: z.string() }),
)

/**
 * What else a typed field of a person says: the old personal code holds the birth date (it fills an
 * empty field, or one that an earlier code had filled), and whatever has an @ is an e-mail address.
 * One for each open form: it remembers the date that came from a code the last time.
 */
export const personFollows = () => {
  let filled: string | null = null
  return (path: string, values: FormValues): Partial<PersonInput> | null => {
    if (path === 'personalCode') {
      const born = birthDateInCode(values['personalCode'])
      const now = values['birthDate']
      const free = now === null || now === undefined || now === '' || now === filled
      if (born === null || !free) return null
      filled = born
      return { birthDate: born }
    }
    if (!/^contacts\.\d+\.value$/.test(path)) return null
    const rows = Rows.safeParse(values['contacts'])
    if (!rows.success) return null
    const place = Number(path.split('.')[1])
    const row = rows.data[place]
    if (row?.kind !== 'phone' || !row.value.includes('@')) return null
    return { contacts: rows.data.with(place, { ...row, kind: 'email' }) }
  }
}
