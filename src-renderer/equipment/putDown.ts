import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Scanned, TakenBack } from '#shared/equipment/lendingContract.ts'
import type { Item, LoanLine } from '#shared/equipment/schema.ts'
import { whomName } from './words.ts'

/** What the desk does with what was found. */
export interface Sides {
  t: Texts
  take: (lines: readonly LoanLine[]) => void
  /** `back`: when the one thing came back last. */
  give: (items: readonly Item[], kit: string | null, back?: TakenBack | null) => void
  itemOf: (id: string) => Promise<Item>
}

/** Puts what was scanned where it belongs; answers what to say, '' where it speaks for itself. */
export async function putDown(scanned: Scanned, { t, take, give, itemOf }: Sides): Promise<string> {
  switch (scanned.kind) {
    case 'unknown':
      return t('equipment.desk.unknown', { code: scanned.code })
    case 'item': {
      const { item, line, back } = scanned
      if (line !== null) {
        take([line])
        return ''
      }
      if (isHere(item)) {
        give([item], null, back)
        return ''
      }
      const why = notHereText(t, item)
      return back === null ? why : `${why} ${takenBackText(t, back)}.`
    }
    case 'kit': {
      const here = scanned.kit.items.filter(isHere)
      // Where nothing of it is here, its bag holds what is late.
      const late = here.length === 0 && scanned.lines.length === 0
      const lines = late ? scanned.late : scanned.lines
      if (lines.length > 0) {
        take(lines)
        return restOfKit(t, scanned, new Set(lines.map((line) => line.item)))
      }
      if (here.length === 0) return t('equipment.desk.kitEmpty', { name: scanned.kit.name })
      give(await Promise.all(here.map(({ id }) => itemOf(id))), scanned.kit.id)
      return restOfKit(t, scanned, new Set(here.map(({ id }) => id)))
    }
    case 'act': {
      const back = scanned.back.map((one) => `${takenBackText(t, one)}.`)
      if (scanned.lines.length === 0) {
        return [t('equipment.desk.nothingOut', { number: scanned.number }), ...back].join(' ')
      }
      take(scanned.lines)
      return back.join(' ')
    }
  }
}

/** Whether a thing lies here and can go out. */
export const isHere = ({ state }: Pick<Item, 'state'>): boolean =>
  state === 'inStock' || state === 'packed'

/** That a thing is not here, and where it is. */
export const notHereText = (t: Texts, { tag, state }: Pick<Item, 'tag' | 'state'>): string =>
  t('equipment.desk.notHere', { tag, state: t(`equipment.state.${state}`).toLowerCase() })

/** What of a kit does not come along, with where it is; '' where nothing is missing. */
const restOfKit = (
  t: Texts,
  { kit: { name, items }, late }: Extract<Scanned, { kind: 'kit' }>,
  comes: ReadonlySet<string | null>,
): string => {
  const withWhom = late.filter(({ item }) => !comes.has(item))
  const isSaid = new Set([...comes, ...withWhom.map(({ item }) => item)])
  const rest = [
    ...items
      .filter(({ id }) => !isSaid.has(id))
      .map(({ tag, state }) => `${tag} (${t(`equipment.state.${state}`).toLowerCase()})`),
    ...withWhom.map(({ tag, personName: person, dueOn }) =>
      t('equipment.desk.kitWith', { tag, person, due: formatDate(dueOn) }),
    ),
  ]
  if (rest.length === 0) return ''
  const said = t('equipment.desk.kitRest', { name, rest: rest.join(', ') })
  return withWhom.length === 0 ? said : `${said} ${t('equipment.desk.kitLate')}`
}

/** When something was taken back, and from whom; of what was lost and is there again, when it was found. */
export const takenBackText = (
  t: Texts,
  { tag, returnedOn, outcome, foundOn, person }: TakenBack,
): string =>
  outcome === 'lost' && foundOn !== null
    ? t('equipment.desk.foundOn', { tag, date: formatDate(foundOn) })
    : t(outcome === 'lost' ? 'equipment.desk.lostOn' : 'equipment.desk.backOn', {
        tag,
        date: formatDate(returnedOn),
        person: whomName(t, person),
      })
