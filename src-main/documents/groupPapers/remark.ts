import { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { fillPaperText, type PaperPlaceholder } from '#shared/documents/paperText.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { GroupFacts } from './facts.ts'
import { groupPaperWords } from './words.ts'

/** Where the remark of a kind of list stands among the office's texts: `contactList.remark.text`. */
export const remarkName = (kind: GroupPaperKind): string => `${kind}.remark.text`

/** The kind of list whose remark has this name; undefined for other texts. */
export const kindOfRemark = (name: string): GroupPaperKind | undefined =>
  GroupPaperKind.options.find((kind) => name === remarkName(kind))

/** The remarks as the program came with them; most are empty, for the office to say something. */
export function readShippedRemarks(language: Language): { name: string; text: string }[] {
  const { remark } = groupPaperWords(language)
  return GroupPaperKind.options.map((kind) => ({ name: remarkName(kind), text: remark[kind] }))
}

/** What a list says over its table, in the office's words where it has its own; '' for nothing. */
export function remarkOf(
  { kind, language }: { kind: GroupPaperKind; language: Language },
  own: ReadonlyMap<string, string>,
  { group, manager }: Pick<GroupFacts, 'group' | 'manager'>,
  institution: Institution,
): string {
  const values: Record<PaperPlaceholder, string> = {
    institution: institution.name,
    institutionPhone: formatPhone(institution.phone),
    institutionEmail: institution.email,
    course: group.course,
    group: group.name,
    manager: manager?.name ?? '',
    managerPhone: manager?.phone ? formatPhone(manager.phone) : '',
  }
  const text = own.get(remarkName(kind)) ?? groupPaperWords(language).remark[kind]
  return fillPaperText(text, values)
}
