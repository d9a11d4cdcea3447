import type { Texts } from '#renderer/app/language/language.ts'
import { isWithout, type NeedCell, takesPart } from '#shared/equipment/needs.ts'
import type { NeedsRow } from '#shared/equipment/needsContract.ts'

/** What is missing, and what was agreed about it; why something can't be lent is no matter of a teacher's. */
const missingWord = (t: Texts, { kind, answer, instead }: NeedCell): string => {
  const what = t(`equipment.need.${kind}`).toLowerCase()
  if (answer === 'cannotLend') return `${what} (${t('equipment.needs.state.cannotLend')})`
  if (instead === null || instead === 'modem') return what
  return `${what} (${t(`equipment.needs.insteadShort.${instead}`)})`
}

/** For the teachers of a group: who lacks what, so that they can arrange the lessons (procedure 001, 23). */
export const teacherList = (t: Texts, group: string, rows: readonly NeedsRow[]): string =>
  [
    t('equipment.needs.listTitle', { name: group }),
    ...rows
      .filter(takesPart)
      .map(({ name, cells }) => ({ name, without: cells.filter(isWithout) }))
      .filter(({ without }) => without.length > 0)
      .map(
        ({ name, without }) =>
          `– ${name}: ${without.map((cell) => missingWord(t, cell)).join(', ')}`,
      ),
  ].join('\n')
