import './texts.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { today } from '#renderer/courses/today.ts'
import type {
  BlockerShown,
  CatalogueRefusal,
  CompletePartRefusal,
  ExtendRefusal,
  IssueRefusal,
  PackRefusal,
  ReserveRefusal,
  ReturnRefusal,
  SettlePartRefusal,
  SwapRefusal,
  UnusableRefusal,
} from '#shared/equipment/refusals.ts'
import { categoryName, whomName } from './words.ts'

export type LendingRefusal =
  | ReserveRefusal
  | IssueRefusal
  | ReturnRefusal
  | ExtendRefusal
  | SwapRefusal
  | PackRefusal
  | SettlePartRefusal
  | CompletePartRefusal
  | UnusableRefusal
export type NotFree = Extract<ReserveRefusal, { reason: 'notFree' }>

/** What takes a thing on the days in question, in one sentence. */
export const blockerText = (t: Texts, blocker: BlockerShown, what: string): string =>
  t(`equipment.blocker.${blockerWords(blocker)}`, {
    tag: blocker.tag,
    what: blocker.tag || what,
    person: whomName(t, blocker.person),
    from: formatDate(blocker.from),
    until: formatDate(blocker.until),
    due: formatDate(blocker.due),
  })

/** What is late may be expected on a day, a repair may have an end: then that is said too. */
const blockerWords = ({ kind, until, due }: BlockerShown) => {
  if (until === null) return kind === 'lent' ? 'lentOpen' : kind
  if (kind === 'overdue') return 'overdueExpected'
  if (kind === 'repair') return 'repairUntil'
  return kind === 'lent' && due !== null && until > due ? 'lentExpected' : kind
}

/** Why something is not free: what is short first, then who has it, then every way out. */
export const notFreeLines = (t: Texts, refusal: NotFree): readonly string[] => {
  const { tag, asked, free, shortOn, blockers, ways } = refusal
  const what = categoryName(t('equipment.refusal.language'), refusal.what)
  // There is always something to do; where nothing is free at all it is not at the desk.
  const some = wayLines(t, ways)
  const first =
    tag !== ''
      ? t('equipment.refusal.notFreeItem', { tag })
      : free >= asked
        ? t('equipment.refusal.noSingle', { what })
        : t('equipment.refusal.notFree', { what, asked, free })
  return [
    first,
    ...(tag === '' && shortOn !== null
      ? [t('equipment.refusal.shortOn', { date: formatDate(shortOn) })]
      : []),
    ...blockers.slice(0, 4).map((blocker) => `${blockerText(t, blocker, what)}.`),
    ...(some.length > 0
      ? some
      : [
          free > 0 && free < asked && tag === ''
            ? t('equipment.refusal.way.fewer', { free })
            : expectedText(t, blockers, what),
        ]),
  ]
}

/** What comes back by itself: what is promised is here, or somebody else's by then. */
const comesBack: ReadonlySet<BlockerShown['kind']> = new Set(['lent', 'overdue', 'repair'])

/** Where nothing else is possible: when the first of what is away is expected, or that nobody knows. */
const expectedText = (
  t: Texts,
  away: readonly Pick<BlockerShown, 'kind' | 'tag' | 'until'>[],
  what: string,
): string => {
  const [first] = away
    .flatMap(({ kind, tag, until }) =>
      until === null || !comesBack.has(kind) ? [] : [{ until, what: tag || what }],
    )
    .toSorted((one, other) => (one.until < other.until ? -1 : 1))
  return first === undefined
    ? t('equipment.refusal.way.none')
    : t('equipment.refusal.way.expected', { what: first.what, date: formatDate(first.until) })
}

/** What else is possible, a sentence for each. */
export const wayLines = (t: Texts, ways: NotFree['ways']): readonly string[] => [
  ...(ways.items.length === 0
    ? []
    : [
        t('equipment.refusal.way.items', {
          tags: ways.items
            .slice(0, 5)
            .map(({ tag }) => tag)
            .join(', '),
        }),
      ]),
  ...(ways.lastDay === null
    ? []
    : [t('equipment.refusal.way.lastDay', { date: formatDate(ways.lastDay) })]),
  ...(ways.firstDay === null
    ? []
    : [t('equipment.refusal.way.firstDay', { date: formatDate(ways.firstDay) })]),
  ...(ways.moves.length === 0
    ? []
    : [
        t('equipment.refusal.way.moves', {
          moves: ways.moves
            .map(({ person, from, to }) =>
              t('equipment.refusal.move', {
                person: whomName(t, person),
                from: from.tag,
                to: to.tag,
              }),
            )
            .join('; '),
        }),
      ]),
]

/** A refusal of lending in words, with every way out that it knows. */
export const refusalText = (t: Texts, refusal: LendingRefusal): string =>
  refusal.reason === 'notFree'
    ? notFreeLines(t, refusal).join(' ')
    : [whyNot(t, refusal), ...waysOut(t, refusal)].join(' ')

/** The ways out that a refusal brings along; there is always one. */
const waysOut = (t: Texts, refusal: Exclude<LendingRefusal, NotFree>): readonly string[] => {
  const some = 'ways' in refusal ? wayLines(t, refusal.ways) : []
  if (some.length > 0) return some
  switch (refusal.reason) {
    case 'alreadyOut': {
      if (!('ways' in refusal)) return [t('equipment.refusal.way.takeBack')]
      const until = refusal.due < today() ? null : refusal.due
      return [expectedText(t, [{ kind: 'lent', tag: refusal.tag, until }], '')]
    }
    case 'unusable':
      return [expectedText(t, [refusal], '')]
    default:
      return []
  }
}

const whyNot = (t: Texts, refusal: Exclude<LendingRefusal, NotFree>): string => {
  switch (refusal.reason) {
    case 'alreadyOut':
      return t('equipment.refusal.alreadyOut', {
        tag: refusal.tag,
        person: whomName(t, refusal.person),
        since: formatDate(refusal.since),
        due: formatDate(refusal.due),
      })
    case 'unusable':
      return refusal.kind === 'repair' && refusal.until !== null
        ? t('equipment.refusal.unusable.repairUntil', {
            tag: refusal.tag,
            from: formatDate(refusal.from),
            until: formatDate(refusal.until),
          })
        : t(`equipment.refusal.unusable.${refusal.kind}`, {
            tag: refusal.tag,
            from: formatDate(refusal.from),
          })
    case 'notOut':
      return refusal.returnedOn === null
        ? t('equipment.refusal.notOut', { tag: refusal.tag })
        : t('equipment.refusal.takenBefore', {
            tag: refusal.tag,
            date: formatDate(refusal.returnedOn),
            person: whomName(t, refusal.person),
          })
    case 'tooMany':
      return t('equipment.refusal.tooMany', { what: refusal.what, out: refusal.out })
    case 'twice':
      return t('equipment.refusal.twice', { tag: refusal.tag })
    case 'intoThePast':
      return t('equipment.refusal.intoThePast', { date: formatDate(refusal.earliest) })
    case 'beforeIssue':
      return t('equipment.refusal.beforeIssue', {
        tag: refusal.tag,
        date: formatDate(refusal.issuedOn),
      })
    case 'beforeExtension':
      return t('equipment.refusal.beforeExtension', {
        tag: refusal.tag,
        date: formatDate(refusal.extendedOn),
      })
    case 'alreadySo':
      return t('equipment.refusal.alreadySo', {
        tag: refusal.tag,
        from: formatDate(refusal.from),
      })
    case 'notSo':
      return t('equipment.refusal.notSo', { tag: refusal.tag })
    case 'nothingLeft':
      return t(`equipment.refusal.nothingLeft.${refusal.why}`, {
        what: categoryName(t('equipment.refusal.language'), refusal.what),
        person: whomName(t, refusal.person),
        date: formatDate(refusal.on),
      })
    case 'notLacking':
      return t('equipment.refusal.notLacking', { tag: refusal.tag, part: refusal.part })
    case 'unknownPerson':
    case 'notOwed':
    case 'notYet':
      return t(`equipment.refusal.${refusal.reason}`)
  }
}

/** Why the catalogue stays as it was, at its field where it has one. */
export const catalogueRefusal = (
  t: Texts,
  refusal: CatalogueRefusal,
): { field?: string; text: string } => {
  switch (refusal.reason) {
    case 'tagTaken':
    case 'inAnotherKit':
      return {
        field: refusal.field,
        text: t(`equipment.refusal.${refusal.reason}`, { tag: refusal.tag }),
      }
    case 'hasThings':
      return { text: t('equipment.refusal.hasThings', { count: refusal.count }) }
    case 'moreAreOut':
      return {
        field: refusal.field,
        text: t('equipment.refusal.moreAreOut', { out: refusal.out }),
      }
    case 'moreArePromised':
      return {
        field: refusal.field,
        text: t('equipment.refusal.moreArePromised', {
          least: refusal.least,
          date: formatDate(refusal.on),
        }),
      }
    case 'promisedThere':
      return {
        field: refusal.field,
        text: t(
          refusal.field === 'modelId'
            ? 'equipment.refusal.promisedAsModel'
            : 'equipment.refusal.promisedThere',
          { date: formatDate(refusal.on) },
        ),
      }
    case 'nameTaken':
    case 'countedModel':
    case 'itemsExist':
      return { field: refusal.field, text: t(`equipment.refusal.${refusal.reason}`) }
  }
}
