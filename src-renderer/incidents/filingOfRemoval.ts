import '#renderer/timetable/texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { removalLine } from '#renderer/timetable/removalLine.ts'
import { rigaTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { Category } from '#shared/incidents/category.ts'
import type { Removal } from '#shared/timetable/removal.ts'
import { emptyFiling, type FilingForm, newPersonRow } from './filingForm.ts'

const categories: Readonly<Record<Removal['reason'], Category>> = {
  disturbing: 'disruption',
  linkPassedOn: 'linkPassedOn',
  offensiveLanguage: 'insults',
}

/** A report begun from a removal (001, 19): what the removal says stands in it, to be read and told in full. */
export const filingOfRemoval = (t: Texts, removal: Removal, today: string): FilingForm => ({
  ...emptyFiling(today),
  categories: [categories[removal.reason]],
  facts: removal.note,
  firstResponse: t('incidents.form.removed', { how: removalLine(t, removal) }),
  exactness: 'exact',
  day: removal.day,
  from: rigaTimeOfDay(removal.at),
  placeKind: 'onlineSession',
  group: removal.group.id,
  session: removal.session,
  removal: removal.id,
  learnedHow: 'told',
  persons: [
    { ...newPersonRow(), person: removal.person.id, parts: ['possibleOffender'] },
    ...(removal.removedBy === null
      ? []
      : [{ ...newPersonRow(), person: removal.removedBy.id, parts: ['witness' as const] }]),
  ],
})
