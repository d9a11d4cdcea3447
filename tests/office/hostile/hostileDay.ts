import { emptyVisit } from '#shared/visits/schema.ts'
import { valueOf } from '#tests/office/courses/people.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { enterThings } from '#tests/support/equipment.ts'
import { type Client, once } from '#tests/support/office.ts'
import { type Entered, enterEverywhere } from './hostileOffice.ts'

/** What a day in the office adds, by the ids under which it is kept. */
export interface EnteredDay extends Entered {
  notice: string
  delivery: string
  item: string
  session: string
}

/** Enters the words in every text field of what is written down during a day: notices, visits, contacts, removals, materials, deliveries, things. */
export async function enterDay(client: Client, words: string): Promise<EnteredDay> {
  const entered = await enterEverywhere(client, words)
  const { person, group, groupInput } = entered
  const lines = `${words}\n${words}`
  const { revision } = await client.courses.getGroup({ id: group })
  const input = { ...groupInput, channels: words }
  valueOf(await client.courses.updateGroup(once({ id: group, revision, input })))

  const { id: notice } = valueOf(
    await client.notices.create(once({ group, input: { subject: words, text: lines } })),
  )
  valueOf(await client.notices.changeChannel(once({ notice, person, channel: 'phone' as const })))
  const contact = {
    channel: 'phone' as const,
    direction: 'in' as const,
    day: '2026-11-20',
    time: '10:00',
    by: null,
    about: lines,
    groupId: group,
  }
  valueOf(await client.notices.noteContact(once({ person, input: contact })))
  const visit = {
    ...emptyVisit,
    visitor: words,
    day: '2026-11-24',
    purpose: words,
    note: lines,
  }
  valueOf(await client.visits.create(once({ input: visit, letIn: false })))

  const [held] = (
    await client.timetable.listSessions({
      of: { kind: 'group', group },
      list: {
        search: '',
        filters: {},
        sort: [],
        position: { kind: 'at', offset: 0 },
        limit: 1,
      },
    })
  ).rows
  const session = held?.id ?? ''
  const material = {
    name: words,
    kind: 'handout' as const,
    returnable: false,
    code: words.slice(0, 60),
    shelf: words,
    weightGrams: null,
    stockKept: false,
    link: '',
    note: lines,
    heightMm: null,
    widthMm: null,
    lengthMm: null,
  }
  const { id: materialId } = valueOf(await client.materials.create(once({ input: material })))
  const { id: delivery } = valueOf(
    await send(client, person, {
      group,
      channel: 'inPerson',
      recipient: words,
      materials: [{ material: materialId, quantity: 1 }],
      subject: words,
      message: lines,
      note: lines,
    }),
  )
  valueOf(
    await record(client, [delivery], 'received', {
      takenBy: words,
      relation: words,
      note: lines,
    }),
  )
  const { items } = await enterThings(client, [words.slice(0, 20)], { name: words, parts: [words] })
  return { ...entered, notice, delivery, item: Object.values(items)[0] ?? '', session }
}
