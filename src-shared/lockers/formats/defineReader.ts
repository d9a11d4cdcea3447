import type { z } from 'zod'
import { fieldsOf } from '../fieldsOf.ts'
import type { ListedLocker, ListReader, RecordReading } from '../listedLocker.ts'
import { dayOf, key, text } from './fields.ts'

interface Definition<S extends z.ZodType> extends Pick<ListReader, 'format' | 'carrier' | 'keys'> {
  /** The field with the carrier's own key, and the one with the country; null where all are Latvian. */
  readonly id: string
  readonly country: string | null
  /** The field that tells when the carrier changed the record, where there is one. */
  readonly changed?: string
  readonly schema: S
  /** null: no place where parcels wait. */
  take(record: z.infer<S>, externalId: string): Omit<ListedLocker, 'externalId'> | null
}

/** A reader that takes Latvian records only, and never falls over one that breaks its schema. */
export function defineReader<S extends z.ZodType>(definition: Definition<S>): ListReader {
  const { format, carrier, keys, id, country, changed, schema } = definition
  return {
    format,
    carrier,
    keys,
    changedOn(record) {
      if (changed === undefined) return null
      return dayOf(text.safeParse(fieldsOf(record)?.[changed]).data ?? '')
    },
    read(record): RecordReading {
      const fields = fieldsOf(record) ?? {}
      if (country !== null) {
        const written = text.safeParse(fields[country]).data ?? ''
        if (written !== '' && written.toUpperCase() !== 'LV') return { kind: 'abroad' }
      }
      const externalId = key.safeParse(fields[id]).data ?? null
      const parsed = schema.safeParse(record)
      if (externalId === null || !parsed.success) return { kind: 'unread', externalId }
      const taken = definition.take(parsed.data, externalId)
      if (taken === null) return { kind: 'other' }
      return taken.name === ''
        ? { kind: 'unread', externalId }
        : { kind: 'locker', locker: { externalId, ...taken } }
    },
  }
}
