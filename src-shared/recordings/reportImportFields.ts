import type { ImportField } from '#shared/imports/target.ts'
import { peopleImportFields } from '#shared/people/importFields.ts'

const identity = ['fullName', 'givenName', 'familyName', 'email'] as const
const tellsApart = <Field extends ImportField>(
  field: Field,
): field is Extract<Field, { key: (typeof identity)[number] }> =>
  identity.some((key) => key === field.key)

/** What a video platform's report calls when, and what, somebody answered. */
const said = [
  {
    key: 'answeredAt',
    columns: 'one',
    headings: [
      'Atbildes laiks',
      'Piekrišanas laiks',
      'Laiks',
      'Datums un laiks',
      'Consent time',
      'Consented at',
      'Response time',
      'Timestamp',
      'Date and time',
      'Time',
    ],
  },
  {
    key: 'reportedAnswer',
    columns: 'one',
    headings: [
      'Atbilde',
      'Piekrišana',
      'Lēmums',
      'Consent',
      'Consent given',
      'Consent status',
      'Answer',
      'Response',
      'Status',
      'Action',
    ],
  },
] as const satisfies readonly ImportField[]

/** Columns of a report of consents: who answered, what, and when. */
export const reportImportFields = [...peopleImportFields.filter(tellsApart), ...said]

/** Somebody must be told apart, and it must be known when they answered. */
export const needsOfReport: readonly (readonly string[])[] = [
  ['fullName'],
  ['givenName', 'familyName'],
  ['email'],
].map((who) => [...who, 'answeredAt'])
