import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { WithdrawalMethod } from '#shared/recordings/consent.ts'
import type { Moment } from '#shared/recordings/schema.ts'

/** How and when somebody withdrew, as a form holds it: none of it need be known. An empty day is now. */
export const WithdrawnHow = z.object({
  method: WithdrawalMethod.nullable(),
  day: z.iso.date('notADate').nullable(),
  time: z.union([z.literal(''), TimeOfDay]),
  note: z.string().trim().max(300, 'tooLong'),
})
export type WithdrawnHow = z.infer<typeof WithdrawnHow>

export const nothingToldOfHow: WithdrawnHow = { method: null, day: null, time: '', note: '' }

/** An hour without its day says nothing. */
export const wholeMoment = (
  { day, time }: Pick<WithdrawnHow, 'day' | 'time'>,
  context: z.RefinementCtx,
): void => {
  if (day !== null || time === '') return
  context.addIssue({ code: 'custom', path: ['day'], message: 'required' })
}

/**
 * The same as the office takes it. Of a day whose hour nobody knows its end counts, of today this moment:
 * an hour that somebody made up would decide which of two answers is the later.
 */
export function withdrawnAt(
  { day, time }: Pick<WithdrawnHow, 'day' | 'time'>,
  today: string,
): Moment | null {
  if (day === null) return null
  if (time !== '') return { day, time }
  return day === today ? null : { day, time: '23:59' }
}

/** The fields of it. */
export const withdrawnHowFields = (t: Texts) => [
  {
    kind: 'select' as const,
    name: 'method' as const,
    label: t('recordings.recording.withdraw.how'),
    // The hour stands beside its day.
    wide: true,
    options: WithdrawalMethod.options.map((value) => ({
      value,
      word: t(`recordings.grid.method.${value}`),
    })),
  },
  {
    kind: 'date' as const,
    name: 'day' as const,
    label: t('recordings.grid.day'),
    help: t('recordings.recording.withdraw.whenHelp'),
  },
  { kind: 'time' as const, name: 'time' as const, label: t('recordings.grid.time') },
  {
    kind: 'text' as const,
    name: 'note' as const,
    label: t('recordings.recording.withdraw.note'),
    wide: true,
  },
]
