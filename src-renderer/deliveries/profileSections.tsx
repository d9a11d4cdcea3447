import type { Texts } from '#renderer/app/language/language.ts'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { ProfileColumns } from './ProfileColumns.tsx'

/** What the form of a profile asks for. */
export const profileSections = (t: Texts) => [
  {
    fields: [
      { kind: 'text' as const, name: 'name' as const, label: t('dispatch.profiles.name') },
      {
        kind: 'select' as const,
        name: 'format' as const,
        label: t('dispatch.profiles.format'),
        clearable: false,
        options: [
          { value: 'csv', word: t('dispatch.profiles.csv') },
          { value: 'xlsx', word: t('dispatch.profiles.xlsx') },
        ],
      },
      {
        kind: 'select' as const,
        name: 'separator' as const,
        label: t('dispatch.profiles.separator'),
        clearable: false,
        options: [
          { value: ';', word: t('dispatch.profiles.semicolon') },
          { value: ',', word: t('dispatch.profiles.comma') },
          { value: 'tab', word: t('dispatch.profiles.tab') },
          { value: '|', word: t('dispatch.profiles.bar') },
        ],
      },
      {
        kind: 'select' as const,
        name: 'encoding' as const,
        label: t('dispatch.profiles.encoding'),
        clearable: false,
        options: [
          { value: 'utf8bom', word: t('dispatch.profiles.utf8bom') },
          { value: 'utf8', word: t('dispatch.profiles.utf8') },
          { value: 'windows1257', word: t('dispatch.profiles.windows1257') },
        ],
      },
      {
        kind: 'select' as const,
        name: 'decimalMark' as const,
        label: t('dispatch.profiles.decimalMark'),
        clearable: false,
        options: [
          { value: ',', word: t('dispatch.profiles.decimalComma') },
          { value: '.', word: t('dispatch.profiles.decimalPoint') },
        ],
      },
      { kind: 'check' as const, name: 'header' as const, label: t('dispatch.profiles.header') },
      {
        kind: 'custom' as const,
        name: 'columns' as const,
        label: t('dispatch.profiles.columns'),
        wide: true,
        render: (control: FieldControl) => <ProfileColumns control={control} />,
      },
    ],
  },
]
