import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection, Option } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { ObjectiveReason } from '#shared/recordings/eligibility.ts'
import { ReportChannel } from '#shared/recordings/schema.ts'
import type { RequestForm } from './requestForm.ts'
import { SessionsInput } from './SessionsInput.tsx'
import { peopleField, termsFields } from './termsForm.ts'

/** What there is to choose from once the person is known. */
export interface RequestChoices {
  people: RecordSource
  /** Null while nobody is chosen. */
  sessions: readonly Option[] | null
  guardians: readonly Option[]
  /** Whether who sits here may take a late one. */
  override: boolean
}

/** The fields of a new request: what a call tells first, then what everybody would agree to. */
export const requestSections = (
  t: Texts,
  now: { reason: string; mode: string },
  choices: RequestChoices,
  fixedPerson: boolean,
): readonly FormSection<keyof RequestForm & string>[] => [
  {
    title: t('recordings.form.who'),
    fields: [
      {
        kind: 'record',
        name: 'person',
        label: t('recordings.field.person'),
        source: choices.people,
        disabled: fixedPerson,
        wide: true,
      },
      {
        kind: 'custom',
        name: 'sessions',
        label: t('recordings.field.session'),
        wide: true,
        render: (control) => <SessionsInput control={control} offers={choices.sessions} />,
      },
      {
        kind: 'select',
        name: 'reason',
        label: t('recordings.field.reason'),
        options: ObjectiveReason.options.map((value) => ({
          value,
          word: t(`recordings.reason.${value}`),
        })),
      },
      ...(now.reason === 'other'
        ? [
            {
              kind: 'text' as const,
              name: 'reasonText' as const,
              label: t('recordings.field.reasonText'),
              help: t('recordings.help.reasonText'),
            },
          ]
        : []),
      ...(choices.guardians.length === 0
        ? []
        : [
            {
              kind: 'select' as const,
              name: 'askedBy' as const,
              label: t('recordings.field.askedBy'),
              options: choices.guardians,
            },
          ]),
    ],
  },
  {
    title: t('recordings.form.terms'),
    fields: termsFields(t, now.mode, { expected: [], people: choices.people }).filter(
      ({ name }) => name !== 'leftOut',
    ),
  },
  {
    title: t('recordings.form.more'),
    fields: [
      {
        kind: 'select',
        name: 'channel',
        label: t('recordings.field.channel'),
        clearable: false,
        options: ReportChannel.options.map((value) => ({
          value,
          word: t(`recordings.channel.${value}`),
        })),
      },
      {
        kind: 'record',
        name: 'receivedBy',
        label: t('recordings.field.receivedBy'),
        help: t('recordings.help.receivedBy'),
        source: choices.people,
      },
      {
        kind: 'date',
        name: 'reportedDay',
        label: t('recordings.field.reportedDay'),
        help: t('recordings.help.reported'),
      },
      { kind: 'time', name: 'reportedTime', label: t('recordings.field.reportedTime') },
      {
        kind: 'date',
        name: 'answersDay',
        label: t('recordings.field.answersDay'),
        help: t('recordings.help.answers'),
      },
      { kind: 'time', name: 'answersTime', label: t('recordings.field.answersTime') },
      ...(choices.override
        ? [
            {
              kind: 'text' as const,
              name: 'overrideReason' as const,
              label: t('recordings.field.override'),
              help: t('recordings.help.override'),
              wide: true,
            },
          ]
        : []),
      peopleField(
        'guests',
        {
          label: t('recordings.field.guests'),
          one: t('recordings.field.guest'),
          add: t('recordings.recording.addSeen'),
          help: t('recordings.help.guests'),
        },
        choices.people,
      ),
    ],
  },
]
