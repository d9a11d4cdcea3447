import type { Selectable } from 'kysely'
import type { SettingsTables } from '#main/settings/tables.ts'
import type { KeepingPolicy } from '#shared/privacy/policies.ts'

type PolicyRow = Selectable<SettingsTables['policy']>

/** What the office settled about keeping, of its row of policies. */
export const keepingOf = (row: PolicyRow): KeepingPolicy => ({
  keepConsentYears: row.keep_consent_years,
  keepAbsenceNoteMonths: row.keep_absence_note_months,
  keepDeliveryMonths: row.keep_delivery_months,
  keepLoanYears: row.keep_loan_years,
  keepParticipantYears: row.keep_participant_years,
  keepIncidentYears: row.keep_incident_years,
  keepAccessLogYears: row.keep_access_log_years,
  keepExportDays: row.keep_export_days,
  keepingApprovedBy: row.keeping_approved_by,
  keepingApprovedOn: row.keeping_approved_on,
  dataPurposes: row.data_purposes,
  dataRecipients: row.data_recipients,
  dataSources: row.data_sources,
  dataContact: row.data_contact,
})

/** The same as the row has it. */
export const keepingRow = (policy: KeepingPolicy) =>
  ({
    keep_consent_years: policy.keepConsentYears,
    keep_absence_note_months: policy.keepAbsenceNoteMonths,
    keep_delivery_months: policy.keepDeliveryMonths,
    keep_loan_years: policy.keepLoanYears,
    keep_participant_years: policy.keepParticipantYears,
    keep_incident_years: policy.keepIncidentYears,
    keep_access_log_years: policy.keepAccessLogYears,
    keep_export_days: policy.keepExportDays,
    keeping_approved_by: policy.keepingApprovedBy,
    keeping_approved_on: policy.keepingApprovedOn,
    data_purposes: policy.dataPurposes,
    data_recipients: policy.dataRecipients,
    data_sources: policy.dataSources,
    data_contact: policy.dataContact,
  }) satisfies Partial<PolicyRow>
