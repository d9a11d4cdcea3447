import '#renderer/notices/texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormField, FormSection, Option } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { AbsenceKind, CatchUp, ReportedBy } from '#shared/absences/schema.ts'
import { ContactChannel } from '#shared/notices/schema.ts'
import { type AbsenceForm, wholeDays } from './absenceForm.ts'
import { MissedInput } from './MissedInput.tsx'
import type { Missed } from './missedOffers.ts'

type AbsenceField = FormField<keyof AbsenceForm & string>

/** What there is to choose from once the person is known. */
export interface AbsenceChoices {
  people: RecordSource
  /** Sessions of today and tomorrow and "other days". */
  missed: Missed
  /** Asks for them once more, where that failed. */
  askAgain: () => void
  groups: readonly Option[]
  guardians: readonly Option[]
}

/** The fields of an absence: what a call tells first, and only what this one needs. */
export const absenceSections = (
  t: Texts,
  now: Pick<AbsenceForm, 'session' | 'kind' | 'reportedBy'>,
  choices: AbsenceChoices,
  fixedPerson: boolean,
): readonly FormSection<keyof AbsenceForm & string>[] => [
  {
    title: t('absences.form.who'),
    fields: [
      {
        kind: 'record',
        name: 'person',
        label: t('absences.field.person'),
        source: choices.people,
        disabled: fixedPerson,
        wide: true,
      },
      {
        kind: 'custom',
        name: 'session',
        label: t('absences.field.missed'),
        wide: true,
        render: (control) => (
          <MissedInput control={control} missed={choices.missed} onAgain={choices.askAgain} />
        ),
      },
      ...(now.session === wholeDays ? dayFields(t, choices) : []),
      {
        kind: 'select',
        name: 'kind',
        label: t('absences.field.kind'),
        clearable: false,
        options: AbsenceKind.options.map((value) => ({ value, word: t(`absences.kind.${value}`) })),
      },
      {
        kind: 'select',
        name: 'reportedBy',
        label: t('absences.field.reportedBy'),
        clearable: false,
        options: ReportedBy.options.map((value) => ({
          value,
          word: t(`absences.reportedBy.${value}`),
        })),
      },
      ...reporterField(t, now.reportedBy, choices),
    ],
  },
  {
    title: t('absences.form.more'),
    fields: [
      {
        kind: 'select',
        name: 'channel',
        label: t('absences.field.channel'),
        clearable: false,
        options: ContactChannel.options.map((value) => ({
          value,
          word: t(`notices.channel.${value}`),
        })),
      },
      {
        kind: 'record',
        name: 'receivedBy',
        label: t('absences.field.receivedBy'),
        help: t('absences.help.receivedBy'),
        source: choices.people,
      },
      {
        kind: 'date',
        name: 'reportedDay',
        label: t('absences.field.reportedDay'),
        help: t('absences.help.reported'),
      },
      { kind: 'time', name: 'reportedTime', label: t('absences.field.reportedTime') },
      ...(now.kind === 'noEquipment'
        ? [
            {
              kind: 'select' as const,
              name: 'catchUp' as const,
              label: t('absences.field.catchUp'),
              options: CatchUp.options.map((value) => ({
                value,
                word: t(`absences.catchUp.${value}`),
              })),
            },
            {
              kind: 'check' as const,
              name: 'contacted' as const,
              label: t('absences.field.contacted'),
            },
          ]
        : []),
      {
        kind: 'longText',
        name: 'note',
        label: t('absences.field.note'),
        help: t('absences.help.note'),
        minRows: 2,
        wide: true,
      },
    ],
  },
]

const dayFields = (t: Texts, { groups }: AbsenceChoices): AbsenceField[] => [
  {
    kind: 'select',
    name: 'group',
    label: t('absences.field.group'),
    clearable: false,
    options: groups,
    wide: true,
  },
  { kind: 'date', name: 'from', label: t('absences.field.from') },
  { kind: 'date', name: 'until', label: t('absences.field.until') },
]

function reporterField(t: Texts, by: ReportedBy, choices: AbsenceChoices): AbsenceField[] {
  switch (by) {
    case 'learner':
      return []
    case 'guardian':
      return [
        {
          kind: 'select',
          name: 'reporter',
          label: t('absences.field.guardian'),
          options: choices.guardians,
        },
      ]
    case 'teacher':
    case 'tutor':
      return [
        {
          kind: 'record',
          name: 'reporter',
          label: t('absences.field.noticedBy'),
          source: choices.people,
        },
      ]
  }
}
