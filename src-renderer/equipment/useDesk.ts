import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { isSame } from '#renderer/components/form/meanwhile.ts'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { today } from '#renderer/courses/today.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TakenBack } from '#shared/equipment/lendingContract.ts'
import type { Condition, Item, LoanLine } from '#shared/equipment/schema.ts'
import {
  type Counted,
  emptyDesk,
  KeptDesk,
  returnCommandOf,
  withoutIssue,
  withReturning,
} from './keptDesk.ts'
import { keptReturn } from './keptReturn.ts'
import { putDown, type Sides } from './putDown.ts'
import { recallDesk } from './recallDesk.ts'
import { reservedThings } from './reservedThings.ts'
import { type Returning, returningOf } from './useTakeBack.ts'
import { thingName } from './words.ts'

/** A thing that goes out, as the desk holds it before it is written down. */
export interface Issuing {
  item: Item
  kit: string | null
  condition: Condition
  missing: readonly string[]
  /** When it came back last, where that is known of it. */
  back: TakenBack | null
}

/** For whom, and for which reservation, the desk was opened; null for nothing of the kind. */
export interface DeskOf {
  person: string | null
  reservation: string | null
}

/** The draft's name of a desk: what lay there for one person is never found again over another. */
export const deskDraft = ({ person, reservation }: DeskOf): string =>
  newDraft('desk', person, reservation)

/** What the things and lines that lie there are: the desk itself is kept by their ids. */
interface Known {
  items: ReadonlyMap<string, { item: Item; back: TakenBack | null }>
  lines: ReadonlyMap<string, LoanLine>
  photos: ReadonlyMap<string, File | null>
}
const nothingKnown: Known = { items: new Map(), lines: new Map(), photos: new Map() }

const keptIssue = ({ item, kit, condition, missing }: Omit<Issuing, 'back'>) => ({
  item: item.id,
  tag: item.tag,
  kit,
  condition,
  missing,
})
const keptLine = (returning: Returning): KeptDesk['returning'][number] => ({
  ...keptReturn(returning),
  name: returning.line.tag || thingName(returning.line),
})

/**
 * What lies on the desk: each scan puts something on one of its two sides, or says why not. It is kept
 * while it lies there, so that neither a lock nor another person at the window clears it.
 */
export const useDesk = (of: DeskOf) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [start] = useState<KeptDesk>(() => ({
    ...emptyDesk,
    person: of.person,
    prepared: of.reservation,
  }))
  const work = useKeptWork(deskDraft(of), KeptDesk, start)
  const { values, commandId, now, change, beginWith, known, restoredAt } = work
  const [things, setThings] = useState<Known>(nothingKnown)
  const [said, setSaid] = useState('')
  const [recall, setRecall] = useState<'asking' | 'failed' | 'known'>('asking')
  /** How often it was cleared: what is asked for beside what lies there goes with it. */
  const [round, setRound] = useState(0)

  const learn = useCallback(
    (items: readonly Item[], lines: readonly LoanLine[], back: TakenBack | null = null): void =>
      setThings((before) => ({
        ...before,
        items: new Map([
          ...before.items,
          ...items.map((item) => [item.id, { item, back }] as const),
        ]),
        lines: new Map([...before.lines, ...lines.map((line) => [line.id, line] as const)]),
      })),
    [],
  )
  const take = useCallback<Sides['take']>(
    (lines) => {
      const { returning } = now().values
      const more = lines.filter(({ id }) => returning.every(({ line }) => line !== id))
      if (more.length === 0) return
      learn([], more)
      change({ returning: [...returning, ...more.map((line) => keptLine(returningOf(line)))] })
    },
    [now, change, learn],
  )
  const give = useCallback<Sides['give']>(
    (items, kit, back = null) => {
      const { issuing } = now().values
      const more = items.filter(({ id }) => issuing.every(({ item }) => item !== id))
      if (more.length === 0) return
      learn(more, [], back)
      change({ issuing: [...issuing, ...more.map((item) => keptIssue(issuingOf(item, kit)))] })
    },
    [now, change, learn],
  )
  const scan = useCallback(
    async (code: string): Promise<void> => {
      const found = await client.equipment.scan({ code })
      setSaid(
        await putDown(found, { t, take, give, itemOf: (id) => client.equipment.getItem({ id }) }),
      )
    },
    [client, t, take, give],
  )
  /** Puts what a reservation promises on the desk. */
  const put = useCallback(
    async (reservation: string): Promise<void> => {
      change({ prepared: reservation })
      const { items, counted } = await reservedThings(client, reservation)
      give(items, null)
      if (counted !== null) change(withCounted(now().values, reservation, counted))
    },
    [client, change, give, now],
  )

  const begun = useRef(false)
  useEffect(() => {
    if (!known || begun.current || recall !== 'asking') return
    begun.current = true
    const lookUp = async (at: string): Promise<void> => {
      const recalled = await recallDesk({ client, t }, { values, commandId })
      learn(recalled.items, recalled.lines)
      setSaid(recalled.said)
      // What was found again came back on the day on which it was scanned.
      const day =
        values.backOn === '' && rigaDateOf(at) !== today() ? rigaDateOf(at) : values.backOn
      const still = withReturning({ ...recalled.still, backOn: day }, recalled.still.returning)
      if (isSame(still, values)) return
      // Where all of it was done, there is no unsaved work any more.
      if (isSame(still, { ...emptyDesk, person: still.person, prepared: still.prepared })) {
        beginWith(still)
      } else change(still)
    }
    const prepare = async (reservation: string): Promise<void> => {
      const { items, counted } = await reservedThings(client, reservation)
      learn(items, [])
      const issuing = items.map((item) => keptIssue(issuingOf(item, null)))
      const prepared = { ...values, issuing }
      beginWith(
        counted === null
          ? prepared
          : { ...prepared, ...withCounted(prepared, reservation, counted) },
      )
    }
    const begin = async (): Promise<void> => {
      if (restoredAt !== null) await lookUp(restoredAt)
      else if (of.reservation !== null) await prepare(of.reservation)
    }
    void begin().then(
      () => setRecall('known'),
      (error: unknown) => {
        // A reservation that is not there (any more) leaves the desk empty.
        if (callTrouble(error) === 'notFound') return setRecall('known')
        begun.current = false
        setRecall('failed')
      },
    )
  }, [
    known,
    recall,
    restoredAt,
    values,
    commandId,
    of.reservation,
    client,
    t,
    learn,
    change,
    beginWith,
  ])

  const issuing = useMemo(
    () =>
      values.issuing.flatMap(({ item: id, kit, condition, missing }): Issuing[] => {
        const one = things.items.get(id)
        return one === undefined ? [] : [{ ...one, kit, condition, missing }]
      }),
    [values.issuing, things.items],
  )
  const returning = useMemo(
    () =>
      values.returning.flatMap((kept): Returning[] => {
        const line = things.lines.get(kept.line)
        if (line === undefined) return []
        const { outcome, quantity, condition, missing, note } = kept
        const photo = things.photos.get(line.id) ?? null
        return [{ line, outcome, quantity, condition, missing, note, photo }]
      }),
    [values.returning, things.lines, things.photos],
  )
  const setReturning = (next: readonly Returning[]): void => {
    const photos = new Map(next.map(({ line, photo }) => [line.id, photo]))
    setThings((before) => ({ ...before, photos }))
    const rest = withReturning(now().values, next.map(keptLine))
    // With nothing left of what was put there, the desk is as it was opened.
    if (isSame(rest, start)) beginWith(rest)
    else change(rest)
  }
  return {
    ...values,
    issuing,
    returning,
    restoredAt,
    /** Whether what was left there lies there again; before that nothing else can be put there. */
    recall,
    recallAgain: (): void => setRecall('asking'),
    round,
    said,
    work,
    scan,
    give,
    put,
    setReturning,
    setIssuing: (next: readonly Issuing[]) => change({ issuing: next.map(keptIssue) }),
    setCounted: (counted: readonly Counted[]) =>
      change({
        counted,
        put: now().values.put.filter(({ model }) => counted.some((one) => one.model === model)),
      }),
    /** Of the command that takes back what lies there now. */
    returnCommand: (): string => returnCommandOf(now().commandId),
    setBackOn: (backOn: string) => change({ backOn }),
    /** It was handed out: whoever stands at the desk, and what is to be taken back, stays. */
    handedOut: (): void => {
      const rest = withoutIssue(now().values)
      if (rest.returning.length === 0) beginWith(rest)
      else change(rest)
    },
    clear: (): void => {
      beginWith(start)
      setThings(nothingKnown)
      setSaid('')
      setRound((before) => before + 1)
    },
  }
}

export type DeskNow = ReturnType<typeof useDesk>

const issuingOf = (item: Item, kit: string | null): Omit<Issuing, 'back'> => ({
  item,
  kit,
  condition: item.condition,
  missing: item.missingParts,
})

/** At least so many of a model as all the reservations of it that were put on the desk ask for. */
const withCounted = (
  desk: KeptDesk,
  reservation: string,
  { model, quantity }: Counted,
): Pick<KeptDesk, 'put' | 'counted'> => {
  const before = desk.counted.find((one) => one.model === model)?.quantity ?? 0
  const others = desk.counted.filter((one) => one.model !== model)
  const rest = desk.put.filter((one) => one.reservation !== reservation)
  const put = [...rest, { reservation, model, quantity }]
  const asked = put.filter((one) => one.model === model).reduce((sum, one) => sum + one.quantity, 0)
  return { put, counted: [...others, { model, quantity: Math.max(before, asked) }] }
}
