import type { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { Clauses, Institution, InstitutionInput } from '#shared/settings/schema.ts'

/** The institution as its form holds it: the clauses stand beside the other fields. */
export const InstitutionForm = InstitutionInput.omit({ clauses: true }).extend(Clauses.shape)
export type InstitutionForm = z.infer<typeof InstitutionForm>

const clauseNames = Clauses.keyof().options

export const formOf = ({ clauses, ...rest }: Institution): InstitutionForm =>
  InstitutionForm.parse({ ...rest, ...clauses })

/** The same as the office takes it. */
export const inputOf = (form: InstitutionForm): InstitutionInput => ({
  ...form,
  clauses: Clauses.parse(form),
})

/** The institution inside a refusal, or null when it can't be read. */
export const formOfCurrent = (current: unknown): InstitutionForm | null => {
  const read = Institution.safeParse(current)
  return read.success ? formOf(read.data) : null
}

export const institutionSections = (t: Texts): readonly FormSection<keyof InstitutionForm>[] => [
  {
    title: t('settings.institution.about'),
    fields: [
      { kind: 'text', name: 'name', label: t('settings.institution.name'), wide: true },
      {
        kind: 'text',
        name: 'registrationNumber',
        label: t('settings.institution.registrationNumber'),
      },
      { kind: 'text', name: 'phone', label: t('settings.institution.phone') },
      { kind: 'text', name: 'address', label: t('settings.institution.address'), wide: true },
      { kind: 'email', name: 'email', label: t('settings.institution.email') },
      { kind: 'text', name: 'website', label: t('settings.institution.website') },
      {
        kind: 'text',
        name: 'ePlatform',
        label: t('settings.institution.ePlatform'),
        help: t('settings.institution.ePlatformHelp'),
        wide: true,
      },
    ],
  },
  {
    title: t('settings.institution.papers'),
    fields: [
      {
        kind: 'text',
        name: 'place',
        label: t('settings.institution.place'),
        help: t('settings.institution.placeHelp'),
      },
      {
        kind: 'text',
        name: 'directorTitle',
        label: t('settings.institution.directorTitle'),
        help: t('settings.institution.directorTitleHelp'),
      },
    ],
  },
  {
    title: t('settings.institution.procedure'),
    fields: [
      {
        kind: 'text',
        name: 'procedureName',
        label: t('settings.institution.procedureName'),
        help: t('settings.institution.procedureNameHelp'),
        wide: true,
      },
      {
        kind: 'text',
        name: 'procedureVersion',
        label: t('settings.institution.procedureVersion'),
      },
      { kind: 'date', name: 'procedureDate', label: t('settings.institution.procedureDate') },
    ],
  },
  {
    title: t('settings.institution.clauses'),
    fields: clauseNames.map((name) => ({
      kind: 'text',
      name,
      label: t(`settings.institution.clause.${name}`),
    })),
  },
  {
    title: t('settings.institution.screen'),
    fields: [{ kind: 'number', name: 'idleMinutes', label: t('settings.institution.idleMinutes') }],
  },
]
