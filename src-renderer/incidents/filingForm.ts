import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { InvolvedAs } from '#shared/incidents/involvement.ts'
import {
  type InvolvedInput,
  Minor,
  Occurred,
  Place,
  ReportInput,
  day,
  line,
  writing,
} from '#shared/incidents/schema.ts'

/** A time that may stay empty, as its field holds it. */
export const MaybeTime = z.union([z.literal(''), TimeOfDay])
const timeOf = (time: z.infer<typeof MaybeTime>): string | null => (time === '' ? null : time)

/** Somebody who was there, as a row of the form holds them. */
export const PersonRow = z
  .object({
    whoKind: z.enum(['known', 'outside']),
    person: z.uuid().nullable(),
    name: line(200),
    contact: line(300),
    minor: Minor,
    parts: z.array(InvolvedAs).min(1, 'required'),
  })
  .superRefine(({ whoKind, person, name }, context) => {
    const missing = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: 'required' })
    if (whoKind === 'known' && person === null) missing('person')
    if (whoKind === 'outside' && name === '') missing('name')
  })
export type PersonRow = z.infer<typeof PersonRow>

export const newPersonRow = (): PersonRow => ({
  whoKind: 'known',
  person: null,
  name: '',
  contact: '',
  minor: 'unknown',
  parts: [],
})

export const involvedOf = (row: PersonRow, note = ''): InvolvedInput => ({
  who:
    row.whoKind === 'known'
      ? { kind: 'known', person: row.person ?? '' }
      : { kind: 'outside', name: row.name, contact: row.contact, minor: row.minor },
  parts: row.parts,
  note,
})

/** A report as its form holds it. */
export const FilingForm = ReportInput.pick({
  categories: true,
  categoryNote: true,
  immediateDanger: true,
  facts: true,
  group: true,
  session: true,
  removal: true,
  learnedHow: true,
  firstResponse: true,
})
  .extend({
    exactness: Occurred.shape.exactness,
    day,
    from: MaybeTime,
    untilDay: day.nullable(),
    until: MaybeTime,
    placeKind: Place.shape.kind,
    placeText: Place.shape.text,
    learnedDay: day.nullable(),
    learnedTime: MaybeTime,
    persons: z.array(PersonRow).max(60, 'tooMany'),
    onSpot: z.boolean(),
    agreed: writing(10_000),
  })
  .superRefine(({ day: first, untilDay, learnedDay, learnedTime, onSpot, agreed }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (untilDay !== null && untilDay < first) say('untilDay', 'datesReversed')
    if (learnedDay !== null && learnedTime === '') say('learnedTime', 'required')
    if (learnedDay === null && learnedTime !== '') say('learnedDay', 'required')
    if (onSpot && agreed === '') say('agreed', 'required')
  })
export type FilingForm = z.infer<typeof FilingForm>

export const emptyFiling = (today: string): FilingForm => ({
  categories: [],
  categoryNote: '',
  immediateDanger: false,
  facts: '',
  group: null,
  session: null,
  removal: null,
  learnedHow: 'saw',
  firstResponse: '',
  exactness: 'about',
  day: today,
  from: '',
  untilDay: null,
  until: '',
  placeKind: 'onlineSession',
  placeText: '',
  learnedDay: null,
  learnedTime: '',
  persons: [],
  onSpot: false,
  agreed: '',
})

/** Whether what happened there may have happened during a session. */
export const mayBeSession = (place: FilingForm['placeKind']): boolean =>
  place === 'onlineSession' || place === 'chat' || place === 'premises'

/**
 * The same as the office takes it.
 * @param violent a talk on the spot is not the end of it, whatever was ticked before
 */
export const filingOf = (form: FilingForm, violent: boolean) => ({
  report: {
    categories: form.categories,
    categoryNote: form.categories.includes('other') ? form.categoryNote : '',
    immediateDanger: form.immediateDanger,
    occurred: {
      exactness: form.exactness,
      day: form.day,
      from: form.exactness === 'unknown' ? null : timeOf(form.from),
      untilDay: form.untilDay,
      until: form.exactness === 'unknown' ? null : timeOf(form.until),
    },
    place: { kind: form.placeKind, text: form.placeText },
    session: mayBeSession(form.placeKind) ? form.session : null,
    removal: mayBeSession(form.placeKind) ? form.removal : null,
    group: form.group,
    learnedHow: form.learnedHow,
    learnedAt: momentOf(form.learnedDay, form.learnedTime),
    facts: form.facts,
    firstResponse: form.firstResponse,
  },
  persons: form.persons.map((row) => involvedOf(row)),
  agreedOnSpot: form.onSpot && !violent ? form.agreed : null,
})

/** A moment out of its two fields; null for now. */
export const momentOf = (
  onDay: string | null,
  time: z.infer<typeof MaybeTime>,
): { day: string; time: string } | null =>
  onDay === null || time === '' ? null : { day: onDay, time }
