import type { Field } from '#renderer/components/form/fields.ts'
import { day } from '#shared/incidents/schema.ts'
import { MaybeTime, momentOf } from './filingForm.ts'
import type { useFields } from './useFields.ts'

/** When something happened, as two fields that may both stay empty: then it is now. */
export const when = { whenDay: day.nullable(), whenTime: MaybeTime }
export const noWhen = { whenDay: null, whenTime: '' as const }

export const whenFields = (
  f: ReturnType<typeof useFields>,
): readonly Field<'whenDay' | 'whenTime'>[] => [f.date('whenDay', 'when'), f.time('whenTime')]

/** The same as the office takes it; a day alone counts from its beginning. */
export const whenOf = ({
  whenDay,
  whenTime,
}: {
  whenDay: string | null
  whenTime: string
}): { day: string; time: string } | null =>
  momentOf(whenDay, whenDay !== null && whenTime === '' ? '00:00' : whenTime)
