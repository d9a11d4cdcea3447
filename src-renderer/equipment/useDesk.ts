import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Scanned, TakenBack } from '#shared/equipment/lendingContract.ts'
import type { Condition, Item, LoanLine } from '#shared/equipment/schema.ts'
import type { Counted } from './CountedLines.tsx'
import { type Returning, returningOf } from './useTakeBack.ts'
import { whomName } from './words.ts'

/** A thing that goes out, as the desk holds it before it is written down. */
export interface Issuing {
  item: Item
  kit: string | null
  condition: Condition
  missing: readonly string[]
  /** When it came back last, where that is known of it. */
  back: TakenBack | null
}

interface Desk {
  issuing: readonly Issuing[]
  counted: readonly Counted[]
  returning: readonly Returning[]
  /** The day on which it comes back, as typed; '' for today. It is that of these lines and of no others. */
  backOn: string
  /** Reservations of counted things that were put on the desk. */
  put: readonly Put[]
  /** How often it was cleared: what was typed goes with what lay there. */
  round: number
}
const empty: Desk = { issuing: [], counted: [], returning: [], backOn: '', put: [], round: 0 }

/** So many of a counted model, put on the desk for a reservation. */
interface Put extends Counted {
  reservation: string
}

/** The same desk with other lines to take back; without any the day of their return is forgotten. */
const withReturning = (desk: Desk, returning: readonly Returning[]): Desk => ({
  ...desk,
  returning,
  backOn: returning.length === 0 ? '' : desk.backOn,
})

const issuingOf = (item: Item, kit: string | null, back: TakenBack | null): Issuing => ({
  item,
  kit,
  condition: item.condition,
  missing: item.missingParts,
  back,
})

/** What lies on the desk: each scan puts something on one of its two sides, or says why not. */
export const useDesk = () => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [desk, setDesk] = useState<Desk>(empty)
  const [said, setSaid] = useState('')

  const take = useCallback((lines: readonly LoanLine[]): void => {
    setDesk((now) => ({
      ...now,
      returning: [
        ...now.returning,
        ...lines
          .filter((line) => now.returning.every((one) => one.line.id !== line.id))
          .map(returningOf),
      ],
    }))
  }, [])
  const give = useCallback<Sides['give']>((items, kit, back = null) => {
    setDesk((now) => ({
      ...now,
      issuing: [
        ...now.issuing,
        ...items
          .filter((item) => now.issuing.every((one) => one.item.id !== item.id))
          .map((item) => issuingOf(item, kit, back)),
      ],
    }))
  }, [])

  const scan = useCallback(
    async (code: string): Promise<void> => {
      const found = await client.equipment.scan({ code })
      setSaid(
        await putDown(found, { t, take, give, itemOf: (id) => client.equipment.getItem({ id }) }),
      )
    },
    [client, t, take, give],
  )
  const setCounted = useCallback(
    (counted: readonly Counted[]): void =>
      setDesk((now) => ({
        ...now,
        counted,
        put: now.put.filter(({ model }) => counted.some((one) => one.model === model)),
      })),
    [],
  )
  /** At least so many of a model as all the reservations of it that were put on the desk ask for. */
  const putCounted = useCallback(
    (reservation: string, model: string, quantity: number): void =>
      setDesk((now) => {
        const before = now.counted.find((one) => one.model === model)?.quantity ?? 0
        const others = now.counted.filter((one) => one.model !== model)
        const rest = now.put.filter((one) => one.reservation !== reservation)
        const put = [...rest, { reservation, model, quantity }]
        const asked = put
          .filter((one) => one.model === model)
          .reduce((sum, one) => sum + one.quantity, 0)
        return {
          ...now,
          put,
          counted: [...others, { model, quantity: Math.max(before, asked) }],
        }
      }),
    [],
  )
  const clear = useCallback((): void => {
    setDesk(({ round }) => ({ ...empty, round: round + 1 }))
    setSaid('')
  }, [])
  return {
    ...desk,
    said,
    scan,
    give,
    take,
    clear,
    setIssuing: (issuing: readonly Issuing[]) => setDesk((now) => ({ ...now, issuing })),
    setCounted,
    putCounted,
    setReturning: (returning: readonly Returning[]) =>
      setDesk((now) => withReturning(now, returning)),
    setBackOn: (backOn: string) => setDesk((now) => ({ ...now, backOn })),
  }
}

interface Sides {
  t: Texts
  take: (lines: readonly LoanLine[]) => void
  /** `back`: when the one thing came back last. */
  give: (items: readonly Item[], kit: string | null, back?: TakenBack | null) => void
  itemOf: (id: string) => Promise<Item>
}

/** Puts what was scanned where it belongs; answers what to say, '' where it speaks for itself. */
async function putDown(scanned: Scanned, { t, take, give, itemOf }: Sides): Promise<string> {
  switch (scanned.kind) {
    case 'unknown':
      return t('equipment.desk.unknown', { code: scanned.code })
    case 'item': {
      const { item, line, back } = scanned
      if (line !== null) {
        take([line])
        return ''
      }
      if (item.state === 'inStock' || item.state === 'packed') {
        give([item], null, back)
        return ''
      }
      const state = t(`equipment.state.${item.state}`).toLowerCase()
      const why = t('equipment.desk.notHere', { tag: item.tag, state })
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

const isHere = ({ state }: Pick<Item, 'state'>): boolean =>
  state === 'inStock' || state === 'packed'

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
