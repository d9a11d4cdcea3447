import { readDay } from '#renderer/components/form/DayInput.tsx'
import { typedTime } from '#renderer/components/form/typedNumber.ts'
import { today } from '#renderer/courses/today.ts'

const rigaTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga', timeStyle: 'short' })

/** The day and time in Riga now. */
export const whenNow = (): TypedWhen => ({ day: today(), time: rigaTime.format(new Date()) })

/** Day and time as they were typed; '' where nothing was. */
export interface TypedWhen {
  day: string
  time: string
}

/** When somebody was told: now where nothing was typed, today where only a time was. */
export type ToldWhen =
  | { kind: 'told'; at: { day: string; time: string } | null }
  | { kind: 'problem'; field: 'day' | 'time'; problem: 'notADate' | 'time' | 'required' | 'notYet' }

/** What was typed; a time alone is of today, while a day needs its time. Nobody was told later than `now`. */
export function readWhen({ day, time }: TypedWhen, now: TypedWhen): ToldWhen {
  if (day === '' && time === '') return { kind: 'told', at: null }
  const date = day === '' ? now.day : readDay(day)
  if (date === null) return { kind: 'problem', field: 'day', problem: 'notADate' }
  if (date > now.day) return { kind: 'problem', field: 'day', problem: 'notYet' }
  if (time === '') return { kind: 'problem', field: 'time', problem: 'required' }
  const clock = typedTime(time)
  if (clock === null) return { kind: 'problem', field: 'time', problem: 'time' }
  return date === now.day && clock > now.time
    ? { kind: 'problem', field: 'time', problem: 'notYet' }
    : { kind: 'told', at: { day: date, time: clock } }
}
