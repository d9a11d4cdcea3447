import { emptyGroup } from '#shared/courses/schema.ts'
import type { DeliveryInput } from '#shared/deliveries/schema.ts'
import type { Policies } from '#shared/settings/policies.ts'
import { value } from '#tests/office/rights/world.ts'
import { send } from '#tests/support/deliveries.ts'
import { omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

/** An office on 23 November 2026 with a locker, a workbook of which there are three, and a textbook. */
export async function packingOffice(more: Partial<Policies> = {}) {
  const opened = await openOfficeWithDirector()
  const { director } = opened
  const { revision, ...policies } = await director.settings.policies()
  const input = {
    ...policies,
    deliveryStock: true,
    deliveryBoxFit: true,
    deliveryPrices: true,
    deliveryLabels: true,
    ...more,
  }
  value(await director.settings.changePolicies(once({ revision, input })))
  value(await takeIn(director, omnivaFile([['9235', 'Ogres pakomāts', 'Ogre', 56.8, 24.6]])))
  const { rows } = await director.lockers.list({
    search: '',
    filters: {},
    sort: [],
    position: { kind: 'at', offset: 0 },
    limit: 1,
  })
  const locker = rows[0]?.id ?? ''
  const workbook = await enterMaterial(director, {
    name: 'Darba burtnīca',
    code: 'DB-1',
    shelf: 'A2',
    weightGrams: 400,
    heightMm: 10,
    widthMm: 210,
    lengthMm: 297,
    stockKept: true,
  })
  value(
    await director.materials.moveStock(
      once({
        id: workbook,
        note: '',
        reason: 'received' as const,
        happenedOn: null,
        quantity: 3,
      }),
    ),
  )
  const textbook = await enterMaterial(director, {
    name: 'Mācību grāmata',
    code: '978-9934-0',
    shelf: 'A1',
    weightGrams: 900,
    returnable: true,
    heightMm: 30,
    widthMm: 210,
    lengthMm: 297,
  })
  const people = [
    await recipient(director, 'Anna', 'Āboliņa'),
    await recipient(director, 'Oto', 'Bērziņš'),
  ] as const
  const group = await groupOf(director)

  /** A draft to the first person, by locker unless said otherwise. */
  const draft = async (wanted: Partial<DeliveryInput> = {}, person: string = people[0]) =>
    value(
      await send(director, person, {
        channel: 'locker',
        locker,
        materials: [
          { material: workbook, quantity: 2 },
          { material: textbook, quantity: 1 },
        ],
        ...wanted,
      }),
    )
  const get = (id: string) => director.deliveries.get({ id })
  const pack = async (
    id: string,
    wanted: { weightGrams?: number | null; sizeName?: string } = {},
  ) => {
    const { parcel } = await get(id)
    return director.deliveries.packOne(
      once({
        deliveries: [id],
        revision: parcel?.revision ?? null,
        weightGrams: null,
        sizeName: '',
        ...wanted,
      }),
    )
  }
  return { ...opened, locker, workbook, textbook, people, group, draft, get, pack }
}

async function groupOf(director: Client): Promise<string> {
  const course = {
    name: 'Latviešu valoda',
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const input = { ...emptyGroup, name: 'Rīta grupa', courseId }
  return value(await director.courses.createGroup(once({ input }))).id
}

const recipient = (director: Client, givenName: string, familyName: string) =>
  enter(director, {
    givenName,
    familyName,
    contacts: [{ kind: 'phone', value: '20 001 234', note: '' }],
  })
