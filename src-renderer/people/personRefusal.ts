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
      const open = known.map((person) => ({
        word: t('people.duplicates.openNamed', { name: fullName(person) }),
        act: () => ways.open(person.id),
      }))
      const same = refusal.matches.filter((match) => match.by.includes('personalCode'))
      if (same.length > 0) {
        const owners = namesOf(same)
        const text =
          owners === ''
            ? t('people.refusal.codeTaken')
            : t('people.duplicates.refusedSame', { names: owners })
        return { field: 'personalCode', text, ways: open }
      }
      const anyway = {
        word: t('people.duplicates.saveAnyway'),
        act: ways.confirmOther,
        save: true,
      }
      // A code that somebody had before was a slip as likely as theirs: the user may know better.
      const former = refusal.matches.filter((match) => match.by.includes('formerPersonalCode'))
      if (former.length > 0) {
        const owners = namesOf(former)
        const text =
          owners === ''
            ? t('people.refusal.formerCodeTaken')
            : t('people.duplicates.refusedFormer', { names: owners })
        return { field: 'personalCode', text, ways: [...open, anyway] }
      }
      const text = t('people.duplicates.refusedLikely', { names: namesOf(refusal.matches) })
      return { text, ways: [anyway, ...open] }
    }
  }
}

const visible = ({ person }: DuplicateMatch): PersonChoice[] => (person === null ? [] : [person])

/** Of those who may be seen: whoever is only alike otherwise must not be named as a code's owner. */
const namesOf = (matches: readonly DuplicateMatch[]): string =>
  matches.flatMap(visible).map(fullName).join(', ')
