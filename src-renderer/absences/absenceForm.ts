import { z } from 'zod'
import { dayAndTime } from '#renderer/notices/contactValues.ts'
import {
  type AbsenceDetails,
  type AbsenceInput,
  AbsenceInput as Input,
} from '#shared/absences/schema.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'

const day = z.iso.date('notADate')
/** In the place of a session: whole days are missed. */
export const wholeDays = 'days'

/** An absence as its form holds it. Empty means: now, told to whoever sits here, nobody named. */
export const AbsenceForm = z
  .object({
    person: z.uuid('required'),
    /** A session's id, or `wholeDays`. */
    session: z.string().min(1, 'required'),
    group: z.uuid().nullable(),
    from: day.nullable(),
    until: day.nullable(),
    ...Input.pick({
      kind: true,
      channel: true,
      reportedBy: true,
      reporter: true,
      receivedBy: true,
      contacted: true,
      catchUp: true,
      note: true,
    }).shape,
    reportedDay: day.nullable(),
    reportedTime: z.union([z.literal(''), TimeOfDay]),
  })
  .superRefine((values, context) => {
    const { session, from, until, reportedDay, reportedTime } = values
    const missing = (name: string) =>
      context.addIssue({ code: 'custom', path: [name], message: 'required' })
    if (session === wholeDays) {
      for (const name of ['group', 'from'] as const) if (values[name] === null) missing(name)
      if (from !== null && until !== null && until < from) {
        context.addIssue({ code: 'custom', path: ['until'], message: 'datesReversed' })
      }
    }
    if (reportedDay === null && reportedTime !== '') missing('reportedDay')
  })
export type AbsenceForm = z.infer<typeof AbsenceForm>

/** The same as the office takes it. */
export const inputOf = ({
  session,
  group,
  from,
  until,
  reportedDay,
  reportedTime,
  ...rest
}: Omit<AbsenceForm, 'person'>): AbsenceInput => ({
  kind: rest.kind,
  channel: rest.channel,
  reportedBy: rest.reportedBy,
  reporter: rest.reporter,
  receivedBy: rest.receivedBy,
  contacted: rest.contacted,
  catchUp: rest.kind === 'noEquipment' ? rest.catchUp : null,
  note: rest.note,
  missed:
    session === wholeDays
      ? { kind: 'days', group: group ?? '', from: from ?? '', until: until ?? from ?? '' }
      : { kind: 'session', session },
  reportedAt:
    reportedDay === null
      ? null
      : { day: reportedDay, time: reportedTime === '' ? null : reportedTime },
})

const reported = (at: string) => {
  const { day: reportedDay, time: reportedTime } = dayAndTime(at)
  return { reportedDay, reportedTime }
}

/**
 * A call that comes in now: most are of illness, from the learner. When it came is when the form was
 * opened, not when it is saved: whether it was in time may hang on that minute.
 */
export const newAbsence = (
  person: string | null,
  session: string | null,
  now: string,
): AbsenceForm => ({
  person: person ?? '',
  session: session ?? '',
  group: null,
  from: null,
  until: null,
  kind: 'objective',
  channel: 'phone',
  reportedBy: 'learner',
  reporter: null,
  receivedBy: null,
  contacted: true,
  catchUp: null,
  note: '',
  ...reported(now),
})

/** An absence on record as its form shows it. */
export const formOf = (absence: AbsenceDetails): AbsenceForm => {
  return {
    person: absence.person.id,
    session: absence.session?.id ?? wholeDays,
    group: absence.session === null ? absence.group.id : null,
    from: absence.session === null ? absence.from : null,
    until: absence.session === null ? absence.until : null,
    kind: absence.kind,
    channel: absence.channel,
    reportedBy: absence.reportedBy,
    reporter: absence.reporter?.id ?? null,
    receivedBy: absence.receivedBy.id,
    contacted: absence.contacted,
    catchUp: absence.catchUp,
    note: absence.note,
    ...reported(absence.reportedAt),
    // Of what is known by its day alone no hour is made up.
    ...(absence.hourKnown ? {} : { reportedTime: '' as const }),
  }
}
