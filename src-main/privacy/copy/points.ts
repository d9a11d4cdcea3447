import { fill } from '#main/documents/paperWords.ts'
import { formatCivilDate } from '#shared/calendar/civilDate.ts'
import type { Language } from '#shared/people/schema.ts'
import type { CopyArea } from '#shared/privacy/copy.ts'
import { KeptKind, type Term, termOf } from '#shared/privacy/keeping.ts'
import type { KeepingPolicy } from '#shared/privacy/policies.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { DataCopyWords } from './words.ts'

/**
 * The nine points that DVI wants in an answer (GDPR 15(1)): the program's words, with what the office
 * itself says of purposes, recipients and sources in their place.
 */
export function pointsOf(
  words: DataCopyWords,
  {
    institution,
    policy,
    areas,
    language,
  }: {
    institution: Institution
    policy: KeepingPolicy
    areas: readonly CopyArea[]
    language: Language
  },
): { key: string; title: string; text: string }[] {
  const own: Readonly<Record<string, string>> = {
    purpose: policy.dataPurposes,
    recipients: policy.dataRecipients,
    source: policy.dataSources,
  }
  const contact =
    policy.dataContact ||
    [institution.email, institution.phone].filter((one) => one !== '').join(', ') ||
    institution.name
  return words.points.map(({ key, title, text }) => ({
    key,
    title,
    text: fill(own[key] || text, {
      institution: institution.name,
      areas: areas.map((area) => words.areas[area].toLocaleLowerCase(language)).join(', '),
      terms: termsText(words, language, policy),
      contact,
    }),
  }))
}

/** `3 gadi`, `21 gads`: in the form that the language gives a number. */
function termText(words: DataCopyWords, language: Language, term: Term): string {
  const [unit, count] =
    'years' in term
      ? (['years', term.years] as const)
      : 'months' in term
        ? (['months', term.months] as const)
        : (['days', term.days] as const)
  const form = new Intl.PluralRules(language).select(count)
  const forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string | undefined>>> = words.term[unit]
  return fill(forms[form] ?? words.term[unit].other, { count: String(count) })
}

function termsText(words: DataCopyWords, language: Language, policy: KeepingPolicy): string {
  const lines = KeptKind.options.map((kind) => {
    const term = termOf(kind, policy)
    return fill(words.terms[kind], {
      term: term === null ? words.projectRules : termText(words, language, term),
    })
  })
  const { keepingApprovedBy: by, keepingApprovedOn: on } = policy
  return [
    ...lines,
    ...(by === '' || on === null ? [] : [fill(words.approved, { by, on: formatCivilDate(on) })]),
  ].join('\n')
}
