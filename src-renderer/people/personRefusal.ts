import type { Texts } from '#renderer/app/language/language.ts'
import type { RefusalShown } from '#renderer/components/form/recordFormProps.ts'
import type { PersonRefusal } from '#shared/people/contract.ts'
import type { DuplicateMatch, PersonChoice } from '#shared/people/schema.ts'
import { fullName } from './personName.ts'

/** What the user can do about a refusal. */
interface Ways {
  confirmOther: () => void
  confirmCode: () => void
  open: (person: string) => void
}

/** Why a person was not saved, in words, with the ways out. */
export const personRefusal = (t: Texts, refusal: PersonRefusal, ways: Ways): RefusalShown => {
  switch (refusal.reason) {
    case 'codeTaken':
      return { field: refusal.field, text: t('people.refusal.codeTaken') }
    case 'formerCodeTaken':
      return {
        field: refusal.field,
        text: t('people.refusal.formerCodeTaken'),
        ways: [{ word: t('people.duplicates.saveAnyway'), act: ways.confirmOther, save: true }],
      }
    case 'codeCheckDigit':
      return {
        field: refusal.field,
        text: t('people.refusal.codeCheckDigit'),
        ways: [{ word: t('people.refusal.codeAsRead'), act: ways.confirmCode, save: true }],
      }
    case 'duplicates': {
      const known = refusal.matches.flatMap(visible)
      const names = known.map(fullName).join(', ')
      const sameCode = refusal.matches.some((match) => match.by.includes('personalCode'))
      const open = known.map((person) => ({
        word: t('people.duplicates.openNamed', { name: fullName(person) }),
        act: () => ways.open(person.id),
      }))
      if (sameCode) {
        const text = t('people.duplicates.refusedSame', { names })
        return { field: 'personalCode', text, ways: open }
      }
      const anyway = {
        word: t('people.duplicates.saveAnyway'),
        act: ways.confirmOther,
        save: true,
      }
      // A code that somebody had before was a slip as likely as theirs: the user may know better.
      const former = refusal.matches.filter((match) => match.by.includes('formerPersonalCode'))
      return former.length > 0
        ? { field: 'personalCode', text: formerOwners(t, former), ways: [...open, anyway] }
        : { text: t('people.duplicates.refusedLikely', { names }), ways: [anyway, ...open] }
    }
  }
}

const visible = ({ person }: DuplicateMatch): PersonChoice[] => (person === null ? [] : [person])

/** Whose the code was before: whoever is only alike otherwise is not named as its owner. */
const formerOwners = (t: Texts, matches: readonly DuplicateMatch[]): string => {
  const owners = matches.flatMap(visible)
  return owners.length === 0
    ? t('people.refusal.formerCodeTaken')
    : t('people.duplicates.refusedFormer', { names: owners.map(fullName).join(', ') })
}
