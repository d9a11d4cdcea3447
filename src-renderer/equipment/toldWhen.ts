import { readDay } from '#renderer/components/form/DayInput.tsx'
import { typedTime } from '#renderer/components/form/typedNumber.ts'

/** Day and time as they were typed; '' where nothing was. */
export interface TypedWhen {
  day: string
  time: string
}

/** When somebody was told: now where nothing was typed, today where only a time was. */
export type ToldWhen =
  | { kind: 'told'; at: { day: string; time: string } | null }
  | { kind: 'problem'; field: 'day' | 'time'; problem: 'notADate' | 'time' | 'required' }

/** What was typed; a time alone is of today, while a day needs its time. */
export function readWhen({ day, time }: TypedWhen, today: string): ToldWhen {
  if (day === '' && time === '') return { kind: 'told', at: null }
  const date = day === '' ? today : readDay(day)
  if (date === null) return { kind: 'problem', field: 'day', problem: 'notADate' }
  if (time === '') return { kind: 'problem', field: 'time', problem: 'required' }
  const clock = typedTime(time)
  return clock === null
    ? { kind: 'problem', field: 'time', problem: 'time' }
    : { kind: 'told', at: { day: date, time: clock } }
}
