import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { PoliciesForm } from './policiesForm.tsx'

const terms = [
  ['keepAbsenceNoteMonths', 'months'],
  ['keepDeliveryMonths', 'months'],
  ['keepConsentYears', 'years'],
  ['keepLoanYears', 'years'],
  ['keepParticipantYears', 'years'],
  ['keepIncidentYears', 'years'],
  ['keepAccessLogYears', 'years'],
  ['keepExportDays', 'days'],
] as const

type Helped = 'keepParticipantYears' | 'keepIncidentYears'
const isHelped = (name: string): name is Helped =>
  name === 'keepParticipantYears' || name === 'keepIncidentYears'

/** How long the office keeps what, who approved it, and what it says of itself in a copy of data. */
export const keepingSections = (t: Texts): readonly FormSection<keyof PoliciesForm>[] => [
  {
    title: t('settings.policies.keeping'),
    fields: [
      ...terms.map(([name, unit]) => ({
        kind: 'number' as const,
        name,
        label: t(`settings.policies.${name}`),
        unit: t(`settings.policies.${unit}`),
        ...(isHelped(name) ? { help: t(`settings.policies.${name}Help`) } : {}),
      })),
      {
        kind: 'text',
        name: 'keepingApprovedBy',
        label: t('settings.policies.keepingApprovedBy'),
      },
      {
        kind: 'date',
        name: 'keepingApprovedOn',
        label: t('settings.policies.keepingApprovedOn'),
      },
    ],
  },
  {
    title: t('settings.policies.copyTexts'),
    fields: [
      ...(['dataPurposes', 'dataRecipients', 'dataSources'] as const).map((name) => ({
        kind: 'longText' as const,
        name,
        label: t(`settings.policies.${name}`),
        help: t('settings.policies.copyTextsHelp'),
        minRows: 2,
      })),
      { kind: 'text', name: 'dataContact', label: t('settings.policies.dataContact') },
    ],
  },
]
