import { useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import { today } from '#renderer/courses/today.ts'
import { materialsOfGroupQuery, materialsOfQuery } from '#renderer/materials/materialsQuery.ts'
import { BatchInput, type BatchText } from '#shared/deliveries/batchSchema.ts'
import type { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { mondayOf, type TieTarget } from '#shared/materials/ties.ts'

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

export interface ChosenMaterial {
  id: string
  name: string
  quantity: number
  /** Where it is on the e-platform; '' for nowhere. */
  link: string
}

const asChosen = ({ id, name, link }: Omit<ChosenMaterial, 'quantity'>): ChosenMaterial => ({
  id,
  name,
  link,
  quantity: 1,
})

/** What is chosen in the dialog of a batch, and what of it the office is asked. */
export const useBatchChoice = (start: BatchStart) => {
  const office = useOffice()
  const [group, setGroup] = useState(start.group)
  const [session, setSession] = useState(start.session)
  const [people, setPeople] = useState(start.people)
  const [channel, setChannel] = useState(start.channel)
  const [carrier, setCarrier] = useState<string | null>(null)
  const [otherwise, setOtherwise] = useState<DeliveryChannel | null>(null)
  const [week, setWeek] = useState(start.week ?? '')
  const [link, setLink] = useState('')
  const [happened, setHappened] = useState<string | null>(null)
  const [texts, setTexts] = useState<readonly BatchText[]>([])
  const [own, setOwn] = useState<readonly ChosenMaterial[] | null>(null)

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
    setGroup: (id: string | null) => {
      setGroup(id)
      setSession(null)
      setPeople(null)
    },
    setSession,
    setPeople,
    setChannel,
    setOtherwise,
    setCarrier,
    setWeek,
    setLink,
    setHappened: (on: boolean) => setHappened(on ? today() : null),
    setHappenedDay: setHappened,
    setTexts,
    setMaterials: setOwn,
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
