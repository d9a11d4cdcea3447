import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import { men, places, streets, surnames, women } from './names.ts'

/** Round and round a list. */
function at<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length]
  if (found === undefined) throw new Error('The list is empty')
  return found
}

/**
 * The n-th invented participant, the same every time but for dates, which follow today. Codes are of
 * the form without a birth date; phones and e-mails lead nowhere.
 */
export function demoParticipant(n: number, today: CivilDate): PersonInput {
  const woman = n % 2 === 0
  // Steps without a common divisor with the lists' lengths: no two people bear the same name.
  const given = at(woman ? women : men, Math.floor(n / 2) * 3 + Math.floor(n / 40))
  const [feminine, masculine] = at(surnames, n * 5 + Math.floor(n / 23))
  const [town, postcode] = at(places, n)
  const number = String(n).padStart(3, '0')
  return {
    ...emptyPerson,
    givenName: given,
    familyName: woman ? feminine : masculine,
    gender: woman ? 'female' : 'male',
    birthDate: birthDate(n, today),
    personalCode: n % 4 === 3 ? '' : `32${number}0-00${number}`,
    language: n % 9 === 4 ? 'ru' : n % 17 === 5 ? 'en' : 'lv',
    preferredChannel: at(['email', 'phone', 'whatsapp', 'sms'] as const, n),
    address: `${at(streets, n)} ${1 + (n % 80)}–${1 + (n % 40)}`,
    town,
    postcode,
    preferredLocker: n % 5 === 0 ? `${town}, pakomāts pie tirdzniecības centra` : '',
    contacts: [
      { kind: 'phone', value: `+371 20 001 ${number}`, note: '' },
      { kind: 'email', value: `dalibnieks${n}@example.lv`, note: '' },
    ],
  }
}

/** Grown-ups of every age; every thirtieth is a minor today. */
function birthDate(n: number, today: CivilDate): CivilDate | null {
  if (n % 15 === 7) return null
  const years = n % 30 === 11 ? 16 : 19 + ((n * 7) % 45)
  return addDays(today, -Math.round(years * 365.25) - ((n * 37) % 300) - 1)
}

/** Somebody who works for the centre. */
export function demoColleague(
  givenName: string,
  familyName: string,
  place: number,
  parts: PersonInput['parts'],
): PersonInput {
  return {
    ...emptyPerson,
    givenName,
    familyName,
    gender: /[sš]$/u.test(givenName) ? 'male' : 'female',
    parts,
    contacts: [
      { kind: 'phone', value: `+371 20 002 ${String(place).padStart(3, '0')}`, note: '' },
      { kind: 'email', value: `birojs${place}@example.lv`, note: '' },
    ],
  }
}
