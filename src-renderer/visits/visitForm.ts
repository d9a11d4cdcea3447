import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { ContactChannel, ContactDirection } from '#shared/notices/schema.ts'
import { emptyVisit, Visit, VisitInput } from '#shared/visits/schema.ts'

const AgreedHow = z.enum([...ContactChannel.options, 'none'])

/** A visit as its form holds it: that nobody agreed it is a choice among the others there. */
export const VisitForm = z.object({
  ...VisitInput.shape,
  agreedChannel: AgreedHow,
  /** Of the agreeing, for the contact log; the visit itself does not keep it. */
  direction: ContactDirection,
})
export type VisitForm = z.infer<typeof VisitForm>

export const formOf = (visit: VisitInput): VisitForm =>
  VisitForm.parse({ ...visit, agreedChannel: visit.agreedChannel ?? 'none', direction: 'in' })

/** The same as the office takes it. */
export const inputOf = (form: VisitForm): VisitInput => {
  const { agreedChannel, direction: _, ...rest } = form
  return { ...rest, agreedChannel: agreedChannel === 'none' ? null : agreedChannel }
}

/** A new visit: today, by phone, agreed with whoever enters it. */
export const newVisit = (known: { day: string; person: string | null; host: string }) => ({
  ...emptyVisit,
  agreedChannel: 'phone' as const,
  direction: 'in' as const,
  startsAt: '',
  day: known.day,
  personId: known.person,
  agreedWith: known.host,
})

/** The visit inside a refusal, or null when it can't be read. */
export const formOfCurrent = (current: unknown): VisitForm | null => {
  const read = Visit.safeParse(current)
  return read.success ? formOf(read.data) : null
}

export const visitSections = (
  t: Texts,
  { people, hosts }: Record<'people' | 'hosts', RecordSource>,
  /** The day that is typed is none on which the office is open (procedure 000, 9). */
  dayOff: boolean,
): readonly FormSection<keyof VisitForm>[] => [
  {
    fields: [
      { kind: 'record', name: 'personId', label: t('visits.field.person'), source: people },
      {
        kind: 'text',
        name: 'visitor',
        label: t('visits.field.visitor'),
        help: t('visits.help.visitor'),
      },
      {
        kind: 'date',
        name: 'day',
        label: t('visits.field.day'),
        ...(dayOff ? { help: t('visits.help.notWorkingDay') } : {}),
      },
      { kind: 'text', name: 'purpose', label: t('visits.field.purpose') },
      {
        kind: 'time',
        name: 'startsAt',
        label: t('visits.field.startsAt'),
        help: t('visits.help.startsAt'),
      },
      { kind: 'time', name: 'endsAt', label: t('visits.field.endsAt') },
      { kind: 'record', name: 'agreedWith', label: t('visits.field.agreedWith'), source: hosts },
      {
        kind: 'select',
        name: 'agreedChannel',
        label: t('visits.field.agreedChannel'),
        clearable: false,
        options: AgreedHow.options.map((value) => ({ value, word: t(`visits.channel.${value}`) })),
      },
      {
        kind: 'select',
        name: 'direction',
        label: t('visits.field.direction'),
        help: t('visits.help.direction'),
        clearable: false,
        options: ContactDirection.options.map((value) => ({
          value,
          word: t(`visits.direction.${value}`),
        })),
      },
      { kind: 'longText', name: 'note', label: t('visits.field.note'), minRows: 2 },
    ],
  },
]
