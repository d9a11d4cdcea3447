import { v4 } from 'uuid'
import type { AbsenceInput } from '#shared/absences/schema.ts'
import type { Client } from './office.ts'

// Browser tests enter things too: nothing of the office itself may come along.
const once = <P>(payload: P): { commandId: string; payload: P } => ({ commandId: v4(), payload })

/** The learner calls now and says that they are ill. */
export const absenceFrom = (session: string, input: Partial<AbsenceInput> = {}): AbsenceInput => ({
  missed: { kind: 'session', session },
  kind: 'objective',
  reportedAt: null,
  channel: 'phone',
  reportedBy: 'learner',
  reporter: null,
  receivedBy: null,
  contacted: true,
  catchUp: null,
  note: '',
  ...input,
})

/** Takes down that somebody misses a session; answers as the office does. */
export const reportAbsence = (
  client: Client,
  person: string,
  session: string,
  input: Partial<AbsenceInput> = {},
) => client.absences.report(once({ person, input: absenceFrom(session, input) }))
