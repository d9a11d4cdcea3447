import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { Permission } from '#shared/exports/columns.ts'
import type { ExportProfileInput } from '#shared/exports/schema.ts'
import { FolderField } from './FolderField.tsx'
import { RegistersField } from './RegistersField.tsx'
import { SensitiveSwitch } from './SensitiveSwitch.tsx'

type Sections = readonly FormSection<keyof ExportProfileInput>[]

/** The fields of a profile. `allowed`: what the switches let out now, for the choice of columns. */
export const useProfileFields = (allowed: ReadonlySet<Permission>): Sections => {
  const { t } = useTranslation()
  return useMemo((): Sections => {
    const sensitive = (
      name: 'withPersonalCodes' | 'withContacts' | 'withGuardians' | 'withSheets',
    ) => ({
      kind: 'custom' as const,
      name,
      label: t(`exports.sensitive.${name}`),
      wide: true,
      render: (control: Parameters<typeof SensitiveSwitch>[0]['control']) => (
        <SensitiveSwitch control={control} warning={t(`exports.warning.${name}`)} />
      ),
    })
    return [
      {
        fields: [
          { kind: 'text', name: 'name', label: t('exports.field.name') },
          {
            kind: 'select',
            name: 'trigger',
            label: t('exports.field.trigger'),
            options: (['manual', 'daily', 'onChange'] as const).map((value) => ({
              value,
              word: t(`exports.trigger.${value}`),
            })),
          },
          {
            kind: 'custom',
            name: 'folder',
            label: t('exports.field.folder'),
            help: t('exports.help.folder'),
            wide: true,
            render: (control) => <FolderField control={control} />,
          },
          {
            kind: 'multiSelect',
            name: 'formats',
            label: t('exports.field.formats'),
            options: (['csv', 'xlsx'] as const).map((value) => ({
              value,
              word: t(`exports.format.${value}`),
            })),
          },
        ],
      },
      {
        title: t('exports.section.sensitive'),
        fields: [
          sensitive('withPersonalCodes'),
          sensitive('withContacts'),
          sensitive('withGuardians'),
          sensitive('withSheets'),
        ],
      },
      {
        title: t('exports.section.registers'),
        fields: [
          {
            kind: 'custom',
            name: 'registers',
            label: t('exports.field.registers'),
            wide: true,
            render: (control) => <RegistersField control={control} allowed={allowed} />,
          },
        ],
      },
    ]
  }, [t, allowed])
}
