import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { FreeThing } from '#shared/equipment/lendingContract.ts'
import { itemsFor } from '#shared/equipment/repinning.ts'
import { blockersOf } from '#shared/equipment/rules.ts'
import { fold } from '#shared/text/fold.ts'
import { type Asker, modelNames } from './notFree.ts'
import { findLendingPolicy, readStock } from './stock.ts'

const most = 20

/**
 * The things of a category that can be handed out for a period: they are here, and nothing takes them on
 * any of its days. What is planned for whoever receives it is theirs.
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
  const free = itemsFor(stock, asked).filter(
    (item) => !out.has(item.id) && blockersOf(stock, item, asked, policy, own).length === 0,
  )
  const names = await modelNames(asker, free)
  const wanted = fold(asked.search)
  return free
    .map(({ id, tag, place, model }) => ({ id, tag, place, modelName: names.get(model) ?? '' }))
    .filter((one) => fold(`${one.tag} ${one.modelName} ${one.place}`).includes(wanted))
    .slice(0, most)
}
