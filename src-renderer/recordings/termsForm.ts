import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormField, Option } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { RecordingMode, Terms } from '#shared/recordings/terms.ts'

/** People as rows of a form. */
export const PeopleRows = z.array(z.object({ person: z.uuid('required') })).max(50, 'tooMany')
type PeopleRows = z.infer<typeof PeopleRows>

export const rowsOf = (people: readonly string[]): PeopleRows =>
  people.map((person) => ({ person }))
export const peopleOf = (rows: PeopleRows): string[] => [
  ...new Set(rows.map(({ person }) => person)),
]

/** Terms as their form holds them. */
export const TermsForm = z.object({ ...Terms.shape, viewers: PeopleRows })
export type TermsForm = z.infer<typeof TermsForm>

export const termsFormOf = (terms: Terms): TermsForm => ({
  ...terms,
  viewers: rowsOf(terms.viewers),
})

/** The same as the office takes them: only of parts can somebody be left out. */
export const termsOf = ({ viewers, leftOut, ...form }: TermsForm): Terms => ({
  mode: form.mode,
  purpose: form.purpose,
  keepDays: form.keepDays,
  storage: form.storage,
  processor: form.processor,
  thirdCountry: form.thirdCountry,
  viewers: peopleOf(viewers),
  leftOut: form.mode === 'segments' ? leftOut : [],
})

/** People chosen by typing, one a row. */
export const peopleField = <Name extends string>(
  name: Name,
  words: { label: string; one: string; add: string; help?: string },
  people: RecordSource,
): FormField<Name> => ({
  kind: 'rows',
  name,
  label: words.label,
  ...(words.help === undefined ? {} : { help: words.help }),
  addWord: words.add,
  newRow: () => ({ person: '' }),
  row: () => [{ kind: 'record', name: 'person', label: words.one, source: people }],
})

/** The fields of terms; who may be left out is asked for parts only. */
export const termsFields = (
  t: Texts,
  mode: string,
  { expected, people }: { expected: readonly Option[]; people: RecordSource },
): readonly FormField<keyof TermsForm & string>[] => [
  {
    kind: 'select',
    name: 'mode',
    label: t('recordings.field.mode'),
    clearable: false,
    options: RecordingMode.options.map((value) => ({ value, word: t(`recordings.mode.${value}`) })),
  },
  { kind: 'number', name: 'keepDays', label: t('recordings.field.keepDays') },
  ...(mode === 'segments' && expected.length > 0
    ? [
        {
          kind: 'multiSelect' as const,
          name: 'leftOut' as const,
          label: t('recordings.field.leftOut'),
          options: expected,
          wide: true,
        },
      ]
    : []),
  { kind: 'text', name: 'storage', label: t('recordings.field.storage') },
  { kind: 'text', name: 'processor', label: t('recordings.field.processor') },
  {
    kind: 'longText',
    name: 'purpose',
    label: t('recordings.field.purpose'),
    minRows: 2,
    wide: true,
  },
  {
    kind: 'text',
    name: 'thirdCountry',
    label: t('recordings.field.thirdCountry'),
    help: t('recordings.help.thirdCountry'),
    wide: true,
  },
  peopleField(
    'viewers',
    {
      label: t('recordings.field.viewers'),
      one: t('recordings.field.viewer'),
      add: t('recordings.recording.addSeen'),
    },
    people,
  ),
]
