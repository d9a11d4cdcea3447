import { z } from 'zod'
import { dayAndTime } from '#renderer/notices/contactValues.ts'
import type { AbsenceDetails } from '#shared/absences/schema.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { type RequestInput, RequestInput as Input } from '#shared/recordings/schema.ts'
import type { Terms } from '#shared/recordings/terms.ts'
import { peopleOf, PeopleRows, TermsForm, termsFormOf, termsOf } from './termsForm.ts'

const day = z.iso.date('notADate')
const time = z.union([z.literal(''), TimeOfDay])

/** A request as its form holds it. Empty means: told now, to whoever sits here, the usual time for answers. */
export const RequestForm = z
  .object({
    ...Input.pick({
      person: true,
      sessions: true,
      askedBy: true,
      reason: true,
      reasonText: true,
      channel: true,
      receivedBy: true,
      overrideReason: true,
    }).shape,
    ...TermsForm.shape,
    reportedDay: day.nullable(),
    reportedTime: time,
    guests: PeopleRows,
    answersDay: day.nullable(),
    answersTime: time,
  })
  .superRefine((values, context) => {
    for (const [date, clock] of [
      ['reportedDay', 'reportedTime'],
      ['answersDay', 'answersTime'],
    ] as const) {
      const missing =
        values[date] !== null && values[clock] === '' && date !== 'reportedDay'
          ? clock
          : values[date] === null && values[clock] !== ''
            ? date
            : null
      if (missing !== null) {
        context.addIssue({ code: 'custom', path: [missing], message: 'required' })
      }
    }
    if (values.reason === null) {
      context.addIssue({ code: 'custom', path: ['reason'], message: 'required' })
    }
    if (values.reason === 'other' && values.reasonText === '') {
      context.addIssue({ code: 'custom', path: ['reasonText'], message: 'required' })
    }
  })
export type RequestForm = z.infer<typeof RequestForm>

const momentOf = (date: string | null, clock: string) =>
  date === null || clock === '' ? null : { day: date, time: clock }

/** The same as the office takes it. */
export const inputOf = (form: RequestForm, absence: string | null): RequestInput => ({
  person: form.person,
  sessions: form.sessions,
  askedBy: form.askedBy,
  reason: form.reason,
  reasonText: form.reason === 'other' ? form.reasonText : '',
  // Of what is known by its day alone the office says where the hour decides.
  reportedAt:
    form.reportedDay === null ? null : { day: form.reportedDay, time: form.reportedTime || null },
  channel: form.channel,
  receivedBy: form.receivedBy,
  absence,
  overrideReason: form.overrideReason,
  guests: peopleOf(form.guests),
  terms: termsOf(form),
  answersBy: momentOf(form.answersDay, form.answersTime),
})

/** The draft's name of a request: of an absence or a session where it is of one. */
export const requestDraft = (of: string | null): string => `recordingRequest:${of ?? 'new'}`

const reported = (at: string) => {
  const { day: reportedDay, time: reportedTime } = dayAndTime(at)
  return { reportedDay, reportedTime }
}

/**
 * A call that comes in now. When it came is when the form was opened, not when it is saved: whether it was
 * in time may hang on that minute.
 */
export const newRequest = (person: string | null, terms: Terms, now: string): RequestForm => ({
  person: person ?? '',
  sessions: [],
  askedBy: null,
  reason: null,
  reasonText: '',
  channel: 'phone',
  receivedBy: null,
  overrideReason: '',
  ...reported(now),
  guests: [],
  answersDay: null,
  answersTime: '',
  ...termsFormOf(terms),
})

/** What is known of it already from the report of absence: who, when it was told, how and by whom. */
export const requestOfAbsence = (absence: AbsenceDetails, terms: Terms): RequestForm => {
  const { channel, reportedAt } = absence
  return {
    ...newRequest(absence.person.id, terms, reportedAt),
    // Of what is known by its day alone no hour is made up.
    ...(absence.hourKnown ? {} : { reportedTime: '' as const }),
    sessions: absence.session === null ? [] : [absence.session.id],
    reason: absence.kind === 'noEquipment' ? 'technical' : null,
    askedBy: absence.reportedBy === 'guardian' ? (absence.reporter?.id ?? null) : null,
    channel:
      channel === 'phone' || channel === 'email' || channel === 'inPerson' ? channel : 'message',
    receivedBy: absence.receivedBy.id,
  }
}
