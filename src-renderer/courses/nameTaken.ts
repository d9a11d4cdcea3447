import type { Texts } from '#renderer/app/language/language.ts'
import type { RefusalShown } from '#renderer/components/form/recordFormProps.ts'

interface NameTaken {
  reason: 'courseNameTaken' | 'projectNameTaken'
  existing: string
}

/** A name that another record has: said at the field; a new record may give way to the existing one. */
export const nameTaken = (
  t: Texts,
  { reason, existing }: NameTaken,
  onUse: ((id: string) => void) | null,
): RefusalShown => ({
  field: 'name',
  text: t(`courses.refusal.${reason}`),
  ways:
    onUse === null ? [] : [{ word: t('courses.action.useExisting'), act: () => onUse(existing) }],
})
