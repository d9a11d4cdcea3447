import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { TeacherBasis } from '#shared/recordings/teacherBasis.ts'
import type { PoliciesForm } from './policiesForm.tsx'

/** What the office settles about recordings; `clause` names where its own procedure speaks of them. */
export const recordingsSection = (
  t: Texts,
  clause: { help?: string },
): FormSection<keyof PoliciesForm> => ({
  title: t('settings.policies.recordings'),
  fields: [
    {
      kind: 'number',
      name: 'recordingCutOff',
      label: t('settings.policies.recordingCutOff'),
      unit: t('settings.policies.minutesUnit'),
      help: t('settings.policies.recordingCutOffHelp'),
    },
    {
      kind: 'number',
      name: 'recordingKeepDays',
      label: t('settings.policies.recordingKeepDays'),
      unit: t('settings.policies.days'),
      help: t('settings.policies.recordingKeepDaysHelp'),
    },
    {
      kind: 'number',
      name: 'withdrawalDays',
      label: t('settings.policies.withdrawalDays'),
      unit: t('settings.policies.workingDays'),
      help: t('settings.policies.withdrawalDaysHelp'),
    },
    {
      kind: 'select',
      name: 'teacherBasis',
      label: t('settings.policies.teacherBasis'),
      options: TeacherBasis.options.map((value) => ({
        value,
        word: t(`settings.policies.basis.${value}`),
      })),
      ...clause,
    },
    {
      kind: 'check',
      name: 'oralWitness',
      label: t('settings.policies.oralWitness'),
      help: t('settings.policies.oralWitnessHelp'),
      wide: true,
    },
    {
      kind: 'check',
      name: 'deletionCheck',
      label: t('settings.policies.deletionCheck'),
      help: t('settings.policies.deletionCheckHelp'),
      wide: true,
    },
  ],
})
