import './texts.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import type { NextRecall } from '#shared/equipment/recall.ts'
import { lateDays, type OutStanding } from '#shared/equipment/outStanding.ts'
import type { LoanLine, Reservation, ReturnOutcome, Whom } from '#shared/equipment/schema.ts'

/** A category by its name in the user's language. */
export const categoryName = (
  language: string,
  { categoryName: name, categoryNameEn }: { categoryName: string; categoryNameEn: string },
): string => (language === 'en' && categoryNameEn !== '' ? categoryNameEn : name)

/** A thing as people speak of it: `L-07 · ThinkPad`; counted things by how many: `3 × pele`. */
export const thingName = (line: Pick<LoanLine, 'tag' | 'modelName' | 'quantity'>): string =>
  line.tag === '' ? `${line.quantity} × ${line.modelName}` : `${line.tag} · ${line.modelName}`

/** How something came back, in words: what is only counted is not repaired but written off. */
export const outcomeWord = (
  t: Texts,
  outcome: ReturnOutcome,
  { item }: Pick<LoanLine, 'item'>,
): string =>
  item === null && (outcome === 'damaged' || outcome === 'lost')
    ? t(`equipment.outcome.counted.${outcome}`)
    : t(`equipment.outcome.${outcome}`)

/** What is promised: the model, or any of a category, and the things that are meant for it. */
export const promisedName = (
  language: string,
  one: Pick<Reservation, 'modelName' | 'categoryName' | 'categoryNameEn' | 'held'>,
): string =>
  [one.modelName || categoryName(language, one), ...one.held.map(({ tag }) => tag)].join(' · ')

/** Somebody's name, or that it is somebody the user may not see. */
export const whomName = (t: Texts, person: Whom | null): string =>
  person?.name ?? t('equipment.nobody')

/** What is to be said of a thing that is out. */
export const standingWords = (t: Texts, standing: OutStanding): string => {
  switch (standing.word) {
    case 'late':
      return t('equipment.late', { count: standing.count })
    case 'expected':
      return t('equipment.expected', { date: formatDate(standing.date) })
    case 'sentBack':
      return t('equipment.sentBack.mark', { date: formatDate(standing.date) })
    case 'notReached':
      return t('equipment.sentBack.notReached')
    case 'endangers':
      return t('equipment.loans.endangers')
    case 'dueToday':
      return t('equipment.dueToday')
  }
}

/** Until when a thing is out: its due day, and how late it is or when it is expected. */
export const dueWords = (
  t: Texts,
  line: Pick<LoanLine, 'dueOn' | 'expectedOn' | 'sentBack' | 'notReached'>,
  today: string,
): string => {
  const { dueOn, expectedOn, sentBack, notReached } = line
  const late = lateDays(line, today)
  const more = [
    ...(late > 0 ? [t('equipment.late', { count: late })] : []),
    ...(notReached ? [t('equipment.sentBack.notReached')] : []),
    ...(sentBack === null
      ? []
      : [t('equipment.sentBack.mark', { date: formatDate(sentBack.sentOn) })]),
    ...(dueOn === today && sentBack === null && !notReached ? [t('equipment.dueToday')] : []),
    ...(late > 0 && expectedOn !== null && expectedOn >= today
      ? [t('equipment.expected', { date: formatDate(expectedOn) })]
      : []),
  ]
  return [formatDate(dueOn), ...more].join(', ')
}

/** The next step to get something back: what to do, and from which day where that is still to come. */
export const recallWords = (t: Texts, { step, on }: NextRecall, today: string): string =>
  on <= today
    ? t(`equipment.recall.due.${step}`)
    : t('equipment.recall.from', { step: t(`equipment.recall.due.${step}`), date: formatDate(on) })

/** Problems of a field that has a word in the language files. */
export const problemText = (t: Texts, problem: string): string => {
  const key: string = `problem.${problem}`
  return isTextKey(key) ? t(key) : t('components.refusal.other')
}
