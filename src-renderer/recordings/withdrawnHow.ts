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

/** A day without its hour says nothing, nor an hour without its day. */
export const wholeMoment = (
  { day, time }: Pick<WithdrawnHow, 'day' | 'time'>,
  context: z.RefinementCtx,
): void => {
  if ((day === null) === (time === '')) return
  const path = [day === null ? 'day' : 'time']
  context.addIssue({ code: 'custom', path, message: 'required' })
}

/** The same as the office takes it. */
export const withdrawnAt = ({ day, time }: Pick<WithdrawnHow, 'day' | 'time'>): Moment | null =>
  day === null || time === '' ? null : { day, time }

/** The fields of it. */
export const withdrawnHowFields = (t: Texts) => [
  {
    kind: 'select' as const,
    name: 'method' as const,
    label: t('recordings.recording.withdraw.how'),
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
