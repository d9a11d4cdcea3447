import './texts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Field, FieldKind, Option } from '#renderer/components/form/fields.ts'
import { InvolvedAs } from '#shared/incidents/involvement.ts'
import type { field, help } from './fieldLv.ts'

type FieldName = keyof typeof field
type HelpName = keyof typeof help

/** Fields of incidents' forms by their names, with the words that belong to them. */
export const useFields = () => {
  const { t } = useTranslation()
  return useMemo(() => fieldsIn(t), [t])
}

const fieldsIn = (t: Texts) => {
  const label = (name: FieldName): string => t(`incidents.field.${name}`)
  const of =
    (kind: FieldKind, wide = false) =>
    <N extends FieldName>(name: N, helped?: HelpName): Field<N> => ({
      ...kind,
      name,
      label: label(name),
      ...(wide ? { wide } : {}),
      ...(helped === undefined ? {} : { help: t(`incidents.help.${helped}`) }),
    })
  return {
    label,
    text: of({ kind: 'text' }),
    wideText: of({ kind: 'text' }, true),
    writing: of({ kind: 'longText', minRows: 3 }, true),
    long: of({ kind: 'longText', minRows: 7 }, true),
    date: of({ kind: 'date' }),
    time: of({ kind: 'time' }),
    check: of({ kind: 'check' }, true),
    number: of({ kind: 'number', unit: t('incidents.field.days') }),
    choice: <N extends FieldName>(name: N, options: readonly Option[], helped?: HelpName) =>
      of({ kind: 'select', options, clearable: false })(name, helped),
    maybe: <N extends FieldName>(name: N, options: readonly Option[], helped?: HelpName) =>
      of({ kind: 'select', options, clearable: true })(name, helped),
    several: <N extends FieldName>(name: N, options: readonly Option[]) =>
      of({ kind: 'multiSelect', options }, true)(name),
  }
}

/** The roles somebody can have, as a choice. */
export const partOptions = (t: Texts): Option[] =>
  InvolvedAs.options.map((value) => ({ value, word: t(`incidents.word.part.${value}`) }))
