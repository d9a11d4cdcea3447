import './texts.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import type { ConsentEntry } from '#shared/recordings/schema.ts'

/** How something was said, in words; '' where nobody answered. */
export const methodWord = (t: Texts, { method }: Pick<ConsentEntry, 'method'>): string => {
  const key: string = `recordings.grid.method.${method}`
  return isTextKey(key) ? t(key) : ''
}

/**
 * What proves an event of a consent beside its file: who else heard it, what was written with it, who
 * entered it and when. '' of an end that it had by itself.
 */
export function enteredWords(
  t: Texts,
  { kind, witnessName, note, enteredBy, enteredAt }: ConsentEntry,
): string {
  const about = kind === 'terminated' ? 'recordings.events.why' : 'recordings.events.note'
  return [
    witnessName === '' ? '' : t('recordings.events.witness', { name: witnessName }),
    note === '' ? '' : t(about, { note }),
    enteredBy === ''
      ? ''
      : t('recordings.events.entered', { name: enteredBy, at: formatInstant(enteredAt) }),
  ]
    .filter((text) => text !== '')
    .join('; ')
}
