import { fill } from '#main/documents/paperWords.ts'
import { type FormKind, formTexts } from '#shared/documents/formTexts.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { RecordingWords } from './words.ts'

/**
 * The words of papers with the sentences of one form as they are told there, and the office named in
 * them. What is told of the session is filled in later.
 * @param told the sentence by its word; undefined where the program's own stands
 */
export function wordedForm(
  words: RecordingWords,
  kind: FormKind,
  told: (word: string) => string | undefined,
  institution: Institution,
): RecordingWords {
  const office = {
    institution: institution.name,
    institutionPhone: formatPhone(institution.phone) || words.unknown,
    institutionEmail: institution.email || words.unknown,
  }
  const sentences = Object.keys(formTexts[kind]).flatMap((word) => {
    const text = told(word)
    return text === undefined ? [] : [[word, fill(text, office)] as const]
  })
  return { ...words, ...Object.fromEntries(sentences) }
}
