import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { categoryName, thingName } from '#renderer/equipment/words.ts'
import type { OpenAffairs } from '#shared/courses/schema.ts'
import type { GoesTo, KeptDue } from '#shared/equipment/leftWith.ts'

/** What somebody leaves open when they leave a group, one part for each kind. */
export const leftOpenWords = (
  t: Texts,
  language: string,
  {
    papers,
    consultations,
    deliveries,
    toGiveBack,
    consents,
    lent,
    reserved,
    shortened,
    unclear,
  }: OpenAffairs,
): string[] => [
  ...(papers === 0 ? [] : [t('courses.leftOpen.papers', { count: papers })]),
  ...(consultations === 0 ? [] : [t('courses.leftOpen.consultations', { count: consultations })]),
  ...(deliveries === 0 ? [] : [t('courses.leftOpen.deliveries', { count: deliveries })]),
  ...(toGiveBack === 0 ? [] : [t('courses.leftOpen.toGiveBack', { count: toGiveBack })]),
  ...(consents === 0 ? [] : [t('courses.leftOpen.consents', { count: consents })]),
  ...(lent.length === 0
    ? []
    : [
        t('courses.leftOpen.lent', {
          things: lent
            .map((line) =>
              t('courses.leftOpen.lentUntil', {
                thing: thingName(line),
                date: formatDate(line.dueOn),
              }),
            )
            .join(', '),
        }),
      ]),
  ...(reserved.length === 0
    ? []
    : [
        t('courses.leftOpen.reserved', {
          things: reserved
            .map((kept) =>
              [
                t('courses.leftOpen.reservedFor', {
                  thing: keptName(language, kept),
                  dates: formatDates(kept.from, kept.until),
                }),
                ...(kept.noGroup ? [t('courses.leftOpen.noGroup')] : []),
                ...(kept.goesTo === null ? [] : [goesToWord(t, kept.goesTo)]),
              ].join(', '),
            )
            .join(', '),
        }),
      ]),
  ...(shortened.length === 0
    ? []
    : [
        t('courses.leftOpen.shortened', {
          things: shortened.map((kept) => shortenedWord(t, language, kept)).join(', '),
        }),
      ]),
  ...(unclear.length === 0
    ? []
    : [
        t('courses.leftOpen.unclear', {
          things: unclear
            .map((kept) =>
              t('courses.leftOpen.reservedFor', {
                thing: keptName(language, kept),
                dates: formatDates(kept.from, kept.until),
              }),
            )
            .join(', '),
        }),
      ]),
]

/** What is shorter from now on: the days it had and those it keeps. */
export const shortenedWord = (
  t: Texts,
  language: string,
  kept: Kept & Record<'from' | 'until', string> & { keeps: Record<'from' | 'until', string> },
): string =>
  t('courses.leftOpen.shortenedTo', {
    thing: keptName(language, kept),
    dates: formatDates(kept.from, kept.until),
    keeps: formatDates(kept.keeps.from, kept.keeps.until),
  })

type Kept = Pick<
  OpenAffairs['reserved'][number],
  'categoryName' | 'categoryNameEn' | 'modelName' | 'quantity' | 'tags'
>

/** What is kept, as people speak of it: by its tags where it has them, `2 × pele` where it has none. */
export const keptName = (language: string, kept: Kept): string => {
  const name = kept.modelName === '' ? categoryName(language, kept) : kept.modelName
  return kept.tags.length === 0
    ? `${kept.quantity}\u00a0×\u00a0${name}`
    : [kept.tags.join(', '), name].join(' · ')
}

/** Which group takes a reservation over. */
export const goesToWord = (t: Texts, { name }: GoesTo): string =>
  name === null ? t('courses.leftOpen.goesToOther') : t('courses.leftOpen.goesTo', { name })

/** That reservations of equipment were called off or went to another group, where any did. */
export const alsoCancelled = (
  t: Texts,
  { cancelled, passedOn, shortened }: Record<'cancelled' | 'passedOn' | 'shortened', number>,
): string[] => [
  ...(cancelled === 0 ? [] : [t('courses.done.reservationsCancelled', { count: cancelled })]),
  ...(passedOn === 0 ? [] : [t('courses.done.reservationsPassedOn', { count: passedOn })]),
  ...(shortened === 0 ? [] : [t('courses.done.reservationsShortened', { count: shortened })]),
]

/** What on loan is due sooner now, and what is not, for another group needs it. */
export const dueDaysSet = (
  t: Texts,
  { dueSooner, kept }: { dueSooner: number; kept: readonly KeptDue[] },
): string[] => [
  ...(dueSooner === 0 ? [] : [t('courses.done.dueSooner', { count: dueSooner })]),
  ...(kept.length === 0
    ? []
    : [
        t('courses.done.dueKept', {
          things: kept
            .map(({ what, due }) =>
              t('courses.leftOpen.lentUntil', { thing: what, date: formatDate(due) }),
            )
            .join(', '),
        }),
      ]),
]
