import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormField, FormSection, RowField } from '#renderer/components/form/fields.ts'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import {
  ContactInput,
  Gender,
  Language,
  Part,
  type PersonInput,
  PreferredChannel,
} from '#shared/people/schema.ts'
import { PersonalCodeField } from './PersonalCodeField.tsx'
import { birthDateInCode } from './personValues.ts'

type Name = keyof PersonInput & string

/** What a person's form needs to know to lay out its fields. */
interface FieldsWish {
  t: Texts
  /** Whose stored code can be shown; null for somebody new. */
  person: string | null
  /** What stands in the form. */
  values: FormValues
  /** Only what a picker needs to make somebody. */
  short: boolean
}

/** The fields of a person in the order in which they are asked on the phone. */
export const personSections = (wish: FieldsWish): FormSection<Name>[] => {
  const { t, values, short } = wish
  const who: FormField<Name>[] = [
    { kind: 'text', name: 'givenName', label: t('people.field.givenName') },
    { kind: 'text', name: 'familyName', label: t('people.field.familyName') },
    {
      kind: 'custom',
      name: 'personalCode',
      label: t('people.field.personalCode'),
      render: (control) => <PersonalCodeField control={control} person={wish.person} />,
    },
    {
      kind: 'date',
      name: 'birthDate',
      label: t('people.field.birthDate'),
      ...birthDateHelp(t, values),
    },
  ]
  const contacts = contactsField(t, values)
  if (short) return [{ fields: [...who, contacts] }]
  return [
    {
      title: t('people.section.person'),
      fields: [
        ...who,
        {
          kind: 'multiSelect',
          name: 'parts',
          label: t('people.field.parts'),
          options: Part.options.map((value) => ({ value, word: t(`people.part.${value}`) })),
        },
        {
          kind: 'select',
          name: 'gender',
          label: t('people.field.gender'),
          clearable: false,
          options: Gender.options.map((value) => ({ value, word: t(`people.gender.${value}`) })),
        },
      ],
    },
    {
      title: t('people.section.contacts'),
      fields: [
        contacts,
        {
          kind: 'select',
          name: 'preferredChannel',
          label: t('people.field.preferredChannel'),
          clearable: false,
          options: PreferredChannel.options.map((value) => ({
            value,
            word: t(`people.channel.${value}`),
          })),
        },
        {
          kind: 'select',
          name: 'language',
          label: t('people.field.language'),
          clearable: false,
          options: Language.options.map((value) => ({
            value,
            word: t(`people.language.${value}`),
          })),
        },
      ],
    },
    {
      title: t('people.section.address'),
      fields: [
        { kind: 'text', name: 'address', label: t('people.field.address'), wide: true },
        { kind: 'text', name: 'town', label: t('people.field.town') },
        { kind: 'text', name: 'postcode', label: t('people.field.postcode') },
        {
          kind: 'text',
          name: 'preferredLocker',
          label: t('people.field.preferredLocker'),
          wide: true,
        },
      ],
    },
    {
      title: t('people.section.papers'),
      fields: [
        {
          kind: 'text',
          name: 'dative',
          label: t('people.field.dative'),
          help: t('people.help.dative'),
          wide: true,
        },
        { kind: 'longText', name: 'note', label: t('people.field.note') },
      ],
    },
  ]
}

const birthDateHelp = (t: Texts, values: FormValues): { help?: string } => {
  const inCode = birthDateInCode(values['personalCode'])
  if (inCode === null) return {}
  return {
    help:
      values['birthDate'] === inCode
        ? t('people.help.birthDateFromCode')
        : t('people.help.birthDateDiffers', { date: formatDate(inCode) }),
  }
}

const contactsField = (t: Texts, values: FormValues): FormField<Name> => {
  const rows = Array.isArray(values['contacts']) ? values['contacts'] : []
  return {
    kind: 'rows',
    name: 'contacts',
    label: t('people.field.contacts'),
    addWord: t('people.contact.add'),
    // The second contact of a person is mostly an e-mail address.
    newRow: () => ({ kind: rows.length === 1 ? 'email' : 'phone', value: '', note: '' }),
    row: (row): RowField[] => [
      {
        kind: 'select',
        name: 'kind',
        label: t('people.contact.kind'),
        share: 2,
        clearable: false,
        options: ContactInput.shape.kind.options.map((value) => ({
          value,
          word: t(`people.contact.${value}`),
        })),
      },
      {
        kind: row['kind'] === 'email' ? 'email' : row['kind'] === 'other' ? 'text' : 'phone',
        name: 'value',
        label: t('people.contact.value'),
        share: 3,
      },
      { kind: 'text', name: 'note', label: t('people.contact.note'), share: 3 },
    ],
  }
}
