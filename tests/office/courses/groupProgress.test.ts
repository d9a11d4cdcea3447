import { expect, test } from 'vitest'
import { ofGroup, openOfficeWithSheets, valueOf } from '#tests/office/documents/papersOffice.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { wholeList } from './people.ts'

test('the list of groups counts who was asked, whose sheet is made and which parcels have left', async () => {
  const { director, group, people } = await openOfficeWithSheets()
  const [first = '', second = ''] = people
  const row = async () => {
    const { rows } = await director.courses.listGroups(wholeList)
    return rows.find(({ id }) => id === group)
  }
  expect(await row()).toMatchObject({ enrolled: 3, asked: 0, sheets: 0, parcels: 0, sent: 0 })
  valueOf(
    await director.equipment.noteNeeds(
      once({
        group,
        people: [first, second],
        kinds: ['computer'],
        answer: 'own',
        reason: '',
        toldOn: null,
        instead: null,
      }),
    ),
  )
  const sheets = valueOf(await director.documents.makeSheets(once({ of: ofGroup(group) })))
  const book = await enterMaterial(director)
  const parcel = {
    group,
    channel: 'post' as const,
    address: 'Meža iela 1, Cēsis, LV-4101',
    recipient: 'Dalībnieks',
    phone: '+37120001111',
    materials: [{ material: book, quantity: 1 }],
  }
  const { id: sent } = valueOf(await send(director, first, parcel))
  const { id: off } = valueOf(await send(director, second, parcel))
  valueOf(await send(director, second, parcel))
  expect(await row()).toMatchObject({ enrolled: 3, asked: 2, sheets: 3, parcels: 3, sent: 0 })
  valueOf(await record(director, [off], 'cancelled'))
  valueOf(await record(director, [sent], 'packed'))
  valueOf(await record(director, [sent], 'handedOver'))
  expect(await row()).toMatchObject({ parcels: 2, sent: 1 })
  expect(sheets.papers).toHaveLength(3)
})
