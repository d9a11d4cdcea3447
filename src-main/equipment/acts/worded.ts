import { actTextName, actTextsOf } from '#main/documents/actTexts.ts'
import { fillPaperText, type PaperPlaceholder } from '#shared/documents/paperText.ts'
import type { ActKind } from '#shared/documents/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { ActFacts } from './facts.ts'
import type { ActWords } from './words.ts'

/** The words of an act with the office's own wordings in their places, and what they name filled in. */
export function wordedAct(
  kind: ActKind,
  words: ActWords,
  own: ReadonlyMap<string, string>,
  { institution, group, manager }: Pick<ActFacts, 'institution' | 'group' | 'manager'>,
): ActWords {
  const values: Record<PaperPlaceholder, string> = {
    institution: institution.name,
    institutionPhone: formatPhone(institution.phone),
    institutionEmail: institution.email,
    course: group?.course ?? '',
    group: group?.name ?? '',
    manager: manager.name,
    managerPhone: formatPhone(manager.phone),
  }
  const worded = actTextsOf[kind].map((word) => [
    word,
    fillPaperText(own.get(actTextName(kind, word)) ?? words[word], values),
  ])
  return { ...words, ...Object.fromEntries(worded) }
}
