import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { FreeThing } from '#shared/equipment/lendingContract.ts'
import { itemsFor, movableTo } from '#shared/equipment/repinning.ts'
import { blockersOf } from '#shared/equipment/rules.ts'
import type { StockItem } from '#shared/equipment/stock.ts'
import { fold } from '#shared/text/fold.ts'
import { type Asker, modelNames } from './notFree.ts'
import { findLendingPolicy, readStock } from './stock.ts'

const most = 20

/**
 * The things of a category that can be handed out for a period: they are here, and nothing takes them on
 * any of its days. What is planned for whoever receives it is theirs. After them, where that is asked
 * for, those from which what is planned for others can be moved.
 */
export async function findFreeThings(
  asker: Asker,
  asked: {
    category: string
    model: string | null
    person: string | null
    from: CivilDate
    until: CivilDate
    search: string
    movable: boolean
    without: readonly string[]
  },
  today: CivilDate,
): Promise<FreeThing[]> {
  const policy = await findLendingPolicy(asker.db, today)
  const stock = await readStock(asker.db, [asked.category], asked.from)
  const own = new Set(
    stock.reservations.filter(({ person }) => person === asked.person).map(({ id }) => id),
  )
  const out = new Set(
    stock.lines.filter(({ returnedOn }) => returnedOn === null).map(({ item }) => item),
  )
  const here = itemsFor(stock, asked).filter(
    ({ id }) => !out.has(id) && !asked.without.includes(id),
  )
  const names = await modelNames(asker, here)
  const nameOf = ({ model }: StockItem): string => names.get(model) ?? ''
  const wanted = fold(asked.search)
  const [free, taken] = parted(
    here.filter((item) => fold(`${item.tag} ${nameOf(item)} ${item.place}`).includes(wanted)),
    (item) => blockersOf(stock, item, asked, policy, own).length === 0,
  )
  const shown = (movable: boolean) => (item: StockItem) => {
    const { id, tag, place } = item
    return { id, tag, place, modelName: nameOf(item), movable }
  }
  const first = free.slice(0, most).map(shown(false))
  if (!asked.movable) return first
  // How others can move takes a search: no more of them are looked for than are shown.
  const rest = movableTo(stock, taken, asked, policy, { except: own, most: most - first.length })
  return [...first, ...rest.map(shown(true))]
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const parts: [T[], T[]] = [[], []]
  for (const one of all) parts[isFirst(one) ? 0 : 1].push(one)
  return parts
}
