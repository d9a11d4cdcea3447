import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { TypedInput } from '#renderer/components/form/TypedInput.tsx'
import {
  LessonMinutes,
  NoticeDeadline,
  Policies,
  PoliciesInput,
} from '#shared/settings/policies.ts'
import type { Clauses } from '#shared/settings/schema.ts'
import { keepingSections } from './keepingPolicies.ts'
import { recordingsSection } from './recordingPolicies.ts'
import { formatDayOfYear, typedDayOfYear } from './dayOfYear.ts'

const Minutes = z.enum(['40', '45'])

/** The policies as their form holds them: what is chosen from a list is a text there. */
export const PoliciesForm = PoliciesInput.extend({ lessonMinutes: Minutes })
export type PoliciesForm = z.infer<typeof PoliciesForm>

export const formOf = ({ lessonMinutes, ...rest }: Policies): PoliciesForm =>
  PoliciesForm.parse({ ...rest, lessonMinutes: String(lessonMinutes) })

/** The same as the office takes it. */
export const inputOf = ({ lessonMinutes, ...rest }: PoliciesForm): PoliciesInput => ({
  ...rest,
  lessonMinutes: LessonMinutes.parse(Number(lessonMinutes)),
})

/** The policies inside a refusal, or null when they can't be read. */
export const formOfCurrent = (current: unknown): PoliciesForm | null => {
  const read = Policies.safeParse(current)
  return read.success ? formOf(read.data) : null
}

/** What a light office does without. */
const deliveryParts = [
  'deliveryStock',
  'deliveryBoxFit',
  'deliveryPrices',
  'deliveryLabels',
  'deliveryManifests',
  'deliveryMap',
] as const

/** The form's fields; the hour of the deadline is asked only where the deadline has one. */
export const policiesSections = (
  t: Texts,
  clauses: Clauses | null,
  deadline: NoticeDeadline,
): readonly FormSection<keyof PoliciesForm>[] => {
  const clause = (name: keyof Clauses, help?: string): { help?: string } => {
    const number = clauses?.[name] ?? ''
    const own = number === '' ? [] : [t('settings.policies.clause', { clause: number })]
    const lines = [...(help === undefined ? [] : [help]), ...own]
    return lines.length === 0 ? {} : { help: lines.join(' ') }
  }
  return [
    {
      title: t('settings.policies.hours'),
      fields: [
        {
          kind: 'select',
          name: 'lessonMinutes',
          label: t('settings.policies.lessonMinutes'),
          options: Minutes.options.map((value) => ({
            value,
            word: t('settings.policies.minutes', { value }),
          })),
        },
        {
          kind: 'custom',
          name: 'studyYearStarts',
          label: t('settings.policies.studyYearStarts'),
          help: t('settings.policies.studyYearStartsHelp'),
          render: (control) => (
            <TypedInput
              control={control}
              read={typedDayOfYear}
              write={formatDayOfYear}
              unit={undefined}
            />
          ),
        },
        {
          kind: 'number',
          name: 'remoteShareLimit',
          label: t('settings.policies.remoteShareLimit'),
          unit: '%',
          ...clause('remoteShare', t('settings.policies.remoteShareLimitHelp')),
        },
      ],
    },
    {
      title: t('settings.policies.notice'),
      fields: [
        {
          kind: 'select',
          name: 'noticeDeadline',
          label: t('settings.policies.noticeDeadline'),
          options: NoticeDeadline.options.map((value) => ({
            value,
            word: t(`settings.policies.deadline.${value}`),
          })),
          ...clause('noticeDeadline'),
        },
        ...(deadline === 'workingDayBefore'
          ? [
              {
                kind: 'time' as const,
                name: 'noticeTime' as const,
                label: t('settings.policies.noticeTime'),
              },
            ]
          : []),
        {
          kind: 'check',
          name: 'movedDaysApply',
          label: t('settings.policies.movedDaysApply'),
          help: t('settings.policies.movedDaysApplyHelp'),
        },
      ],
    },
    {
      title: t('settings.policies.lending'),
      fields: [
        {
          kind: 'number',
          name: 'askNeedsDays',
          label: t('settings.policies.askNeedsDays'),
          unit: t('settings.policies.days'),
          ...clause('equipment', t('settings.policies.askNeedsDaysHelp')),
        },
        {
          kind: 'number',
          name: 'noShowDays',
          label: t('settings.policies.noShowDays'),
          unit: t('settings.policies.days'),
          help: t('settings.policies.noShowDaysHelp'),
        },
        {
          kind: 'number',
          name: 'recallDays',
          label: t('settings.policies.recallDays'),
          unit: t('settings.policies.days'),
          help: t('settings.policies.recallDaysHelp'),
        },
        {
          kind: 'number',
          name: 'preparationDays',
          label: t('settings.policies.preparationDays'),
          unit: t('settings.policies.days'),
          help: t('settings.policies.preparationDaysHelp'),
        },
        {
          kind: 'check',
          name: 'sameDayReuse',
          label: t('settings.policies.sameDayReuse'),
          help: t('settings.policies.sameDayReuseHelp'),
          wide: true,
        },
        {
          kind: 'check',
          name: 'valueOnActs',
          label: t('settings.policies.valueOnActs'),
          wide: true,
        },
      ],
    },
    {
      title: t('app.areas.absences'),
      fields: [
        {
          kind: 'number',
          name: 'minimumNoticeMinutes',
          label: t('settings.policies.minimumNoticeMinutes'),
          unit: t('settings.policies.minutesUnit'),
          ...clause('objectiveReason', t('settings.policies.minimumNoticeMinutesHelp')),
        },
        {
          kind: 'check',
          name: 'disruptionExcuses',
          label: t('settings.policies.disruptionExcuses'),
          ...clause('noEquipment', t('settings.policies.disruptionExcusesHelp')),
        },
      ],
    },
    recordingsSection(t, clause('recordings')),
    ...keepingSections(t),
    {
      title: t('settings.policies.sending'),
      fields: [
        {
          kind: 'number',
          name: 'handOverDays',
          label: t('settings.policies.handOverDays'),
          unit: t('settings.policies.workingDays'),
          ...clause('deliveries', t('settings.policies.handOverDaysHelp')),
        },
        {
          kind: 'number',
          name: 'noMovementDays',
          label: t('settings.policies.noMovementDays'),
          unit: t('settings.policies.days'),
          help: t('settings.policies.noMovementDaysHelp'),
        },
        {
          kind: 'check',
          name: 'sentBackCounts',
          label: t('settings.policies.sentBackCounts'),
          help: t('settings.policies.sentBackCountsHelp'),
          wide: true,
        },
        ...deliveryParts.map((name) => ({
          kind: 'check' as const,
          name,
          label: t(`settings.policies.${name}`),
          help: t(`settings.policies.${name}Help`),
        })),
      ],
    },
    {
      title: t('settings.policies.emergencyTitle'),
      fields: [
        {
          kind: 'check',
          name: 'emergency',
          label: t('settings.policies.emergency'),
          ...clause('emergency', t('settings.policies.emergencyHelp')),
          wide: true,
        },
        {
          kind: 'longText',
          name: 'emergencyText',
          label: t('settings.policies.emergencyText'),
          help: t('settings.policies.emergencyTextHelp'),
          minRows: 2,
        },
      ],
    },
  ]
}
