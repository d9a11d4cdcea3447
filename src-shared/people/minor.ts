import { ageOn, type CivilDate } from '#shared/calendar/civilDate.ts'

/** Of age is eighteen (Civil Law 219). Without a birth date the office does not know, and must ask. */
export type Minor = 'yes' | 'no' | 'unknown'

/** Whether a person is a minor on a day. */
export const minorOn = (birthDate: CivilDate | null, date: CivilDate): Minor => {
  if (birthDate === null) return 'unknown'
  return ageOn(birthDate, date) < 18 ? 'yes' : 'no'
}
