import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { idsDraft } from '#renderer/components/form/newDraft.ts'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { today } from '#renderer/courses/today.ts'
import { materialsOfGroupQuery, materialsOfQuery } from '#renderer/materials/materialsQuery.ts'
import { BatchChannel, BatchInput, BatchText } from '#shared/deliveries/batchSchema.ts'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { mondayOf, type TieTarget } from '#shared/materials/ties.ts'
import type { Wanted } from './batchTally.ts'

/** How a batch is begun: from a group's page, a session's pane or the list. */
export interface BatchStart {
  group: string | null
  session: string | null
  people: readonly string[] | null
  channel: BatchInput['channel']
  /** The Monday of a week; null where none is meant. */
  week: string | null
}

export const plainStart: BatchStart = {
  group: null,
  session: null,
  people: null,
  channel: 'preferred',
  week: null,
}

const ChosenMaterial = z.object({
  id: z.uuid(),
  name: z.string(),
  quantity: z.number(),
  /** Where it is on the e-platform; '' for nowhere. */
  link: z.string(),
})
export type ChosenMaterial = z.infer<typeof ChosenMaterial>

/** What somebody chose and wrote, kept while the dialog is open. */
const Chosen = z.object({
  group: z.string().nullable(),
  session: z.string().nullable(),
  people: z.array(z.string()).readonly().nullable(),
  channel: BatchChannel,
  carrier: z.string().nullable(),
  otherwise: DeliveryChannel.nullable(),
  week: z.string(),
  link: z.string(),
  /** The day on which it was shown or access was given; null where that is still to come. */
  happened: z.string().nullable(),
  texts: z.array(BatchText).readonly(),
  /** Null until somebody chooses other materials than are meant for the session or the week. */
  own: z.array(ChosenMaterial).readonly().nullable(),
  /** Whom somebody chose or left out themselves. */
  wanted: z.record(z.string(), z.boolean()),
})

const asChosen = ({ id, name, link }: Omit<ChosenMaterial, 'quantity'>): ChosenMaterial => ({
  id,
  name,
  link,
  quantity: 1,
})

/** What is chosen in the dialog of a batch, and what of it the office is asked. */
export const useBatchChoice = (start: BatchStart) => {
  const office = useOffice()
  const work = useKeptWork(
    idsDraft('batch', [
      start.group ?? '',
      start.session ?? '',
      start.week ?? '',
      start.channel,
      ...(start.people ?? []),
    ]),
    Chosen,
    {
      ...start,
      carrier: null,
      otherwise: null,
      week: start.week ?? '',
      link: '',
      happened: null,
      texts: [],
      own: null,
      wanted: {},
    },
  )
  const { group, session, people, channel, carrier, otherwise, week } = work.values
  const { link, happened, texts, own } = work.values

  // Until somebody chooses otherwise, the set of the session or of the week is meant.
  const target = targetOf(group, session, channel === 'weeklyPacket' ? week : '')
  const { data: set } = useQuery({
    ...materialsOfQuery(office, target ?? { kind: 'session', session: group ?? '' }),
    enabled: target !== null,
  })
  const materials = own ?? (target === null ? [] : (set ?? []).map(asChosen))
  const courseSet = useCourseSet(group).map(asChosen)

  const [typed] = useDebouncedValue({ texts, link, week }, 250)
  const read = BatchInput.safeParse({
    group,
    session,
    people: people === null ? null : [...people],
    channel,
    otherwise: channel === 'preferred' ? otherwise : null,
    week: channel === 'weeklyPacket' && typed.week !== '' ? mondayIfDay(typed.week) : null,
    carrier,
    materials: materials.map(({ id, quantity }) => ({ material: id, quantity })),
    texts: typed.texts,
    link: typed.link,
    note: '',
    happened:
      happened === null || (channel !== 'inSession' && channel !== 'ePlatform')
        ? null
        : { day: happened, time: null },
    alsoElsewhere: null,
  })
  const some = materials.length > 0 || typed.texts.some(({ message }) => message !== '')
  return {
    group,
    session,
    people,
    channel,
    otherwise,
    carrier,
    week,
    link,
    /** What stands for an empty link. */
    ownLink: materials.find((material) => material.link !== '')?.link ?? '',
    happened,
    texts,
    materials,
    /** What is for the whole course, and not chosen yet. */
    courseSet: courseSet.filter(({ id }) => materials.every((chosen) => chosen.id !== id)),
    /** What the office is asked; null while something is missing or can't be read. */
    input: read.success && some ? read.data : null,
    setGroup: (id: string | null) => work.change({ group: id, session: null, people: null }),
    setSession: (id: string | null) => work.change({ session: id }),
    setPeople: (some: readonly string[] | null) => work.change({ people: some }),
    setChannel: (by: BatchInput['channel']) => work.change({ channel: by }),
    setOtherwise: (by: DeliveryChannel | null) => work.change({ otherwise: by }),
    setCarrier: (id: string | null) => work.change({ carrier: id }),
    setWeek: (day: string) => work.change({ week: day }),
    setLink: (address: string) => work.change({ link: address }),
    setHappened: (on: boolean) => work.change({ happened: on ? today() : null }),
    setHappenedDay: (day: string | null) => work.change({ happened: day }),
    setTexts: (written: readonly BatchText[]) => work.change({ texts: written }),
    setMaterials: (chosen: readonly ChosenMaterial[]) => work.change({ own: chosen }),
    wanted: work.values.wanted,
    setWanted: (some: Wanted) => work.change({ wanted: { ...some } }),
    restoredAt: work.restoredAt,
    forget: work.forget,
  }
}

/** What is tied to the whole course of a group. */
const useCourseSet = (group: string | null) => {
  const office = useOffice()
  const { data: ofGroup } = useQuery({
    ...materialsOfGroupQuery(office, group ?? ''),
    enabled: group !== null,
  })
  const course = ofGroup?.map(({ tie }) => tie.to).find(({ kind }) => kind === 'course')
  const target = course ?? null
  const { data: set } = useQuery({
    ...materialsOfQuery(office, target ?? { kind: 'session', session: group ?? '' }),
    enabled: target !== null,
  })
  return target === null ? [] : (set ?? [])
}

export type BatchChoice = ReturnType<typeof useBatchChoice>

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text)
const mondayIfDay = (text: string): string => (isDay(text) ? mondayOf(text) : text)

const targetOf = (group: string | null, session: string | null, week: string): TieTarget | null => {
  if (group !== null && isDay(week)) return { kind: 'week', group, week }
  return session === null ? null : { kind: 'session', session }
}
