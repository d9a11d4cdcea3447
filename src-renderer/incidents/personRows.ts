import type { Texts } from '#renderer/app/language/language.ts'
import type { RowField, RowsField } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { Minor } from '#shared/incidents/schema.ts'
import { newPersonRow } from './filingForm.ts'
import { partOptions, type useFields } from './useFields.ts'

/** Who was there: somebody the office knows, or somebody from outside. */
export const personRows = (
  t: Texts,
  f: ReturnType<typeof useFields>,
  people: RecordSource,
): RowsField<'persons'> => ({
  kind: 'rows',
  name: 'persons',
  label: f.label('persons'),
  addWord: t('incidents.form.addPerson'),
  newRow: newPersonRow,
  row: ({ whoKind }) => [
    {
      kind: 'select',
      name: 'whoKind',
      label: f.label('whoKind'),
      clearable: false,
      share: 1,
      options: (['known', 'outside'] as const).map((value) => ({
        value,
        word: t(`incidents.word.whoKind.${value}`),
      })),
    },
    ...(whoKind === 'outside'
      ? outsideFields(t, f)
      : [
          {
            kind: 'record' as const,
            name: 'person',
            label: f.label('person'),
            source: people,
            share: 2,
          },
        ]),
    {
      kind: 'multiSelect',
      name: 'parts',
      label: f.label('parts'),
      options: partOptions(t),
      share: 2,
    },
  ],
})

const outsideFields = (t: Texts, f: ReturnType<typeof useFields>): RowField[] => [
  { kind: 'text', name: 'name', label: f.label('name'), share: 1.4 },
  { kind: 'text', name: 'contact', label: f.label('contact'), share: 1.2 },
  {
    kind: 'select',
    name: 'minor',
    label: f.label('minor'),
    clearable: false,
    share: 1.2,
    options: Minor.options.map((value) => ({ value, word: t(`incidents.word.minor.${value}`) })),
  },
]
