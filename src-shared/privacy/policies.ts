import { z } from 'zod'

const years = (most: number) => z.number().int().min(1).max(most, 'tooMuch')
const said = z.string().trim().max(2000, 'tooLong')

/**
 * How long the centre keeps what: its own policy, with who approved it and when; and what it says of
 * its processing in a copy of somebody's data.
 */
export const keepingPolicies = {
  /** After the recording they are about was deleted. */
  keepConsentYears: years(30),
  /** After the group's end: the note of an absence goes, that it was excused stays. */
  keepAbsenceNoteMonths: z.number().int().min(0).max(120, 'tooMuch'),
  /** After the group's end, or the delivery's where it is of no group. */
  keepDeliveryMonths: z.number().int().min(1).max(360, 'tooMuch'),
  /** After everything came back and was settled. */
  keepLoanYears: years(30),
  /** After the end of their last group; null: as the project's rules say. */
  keepParticipantYears: years(75).nullable(),
  /** After it was closed: then the director looks at it. */
  keepIncidentYears: years(75),
  keepAccessLogYears: years(30),
  /** Files on a share, after they were made. */
  keepExportDays: z.number().int().min(1).max(3650, 'tooMuch'),
  keepingApprovedBy: z.string().trim().max(200, 'tooLong'),
  keepingApprovedOn: z.iso.date('notADate').nullable(),
  dataPurposes: said,
  dataRecipients: said,
  dataSources: said,
  dataContact: z.string().trim().max(300, 'tooLong'),
}

const KeepingPolicy = z.object(keepingPolicies)
export type KeepingPolicy = z.infer<typeof KeepingPolicy>

/** What an office begins with. */
export const usualKeeping: KeepingPolicy = {
  keepConsentYears: 3,
  keepAbsenceNoteMonths: 6,
  keepDeliveryMonths: 12,
  keepLoanYears: 5,
  keepParticipantYears: null,
  keepIncidentYears: 5,
  keepAccessLogYears: 2,
  keepExportDays: 30,
  keepingApprovedBy: '',
  keepingApprovedOn: null,
  dataPurposes: '',
  dataRecipients: '',
  dataSources: '',
  dataContact: '',
}
