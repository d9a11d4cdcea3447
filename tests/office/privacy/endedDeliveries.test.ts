import { expect, test } from 'vitest'
import type { DeliveryInput } from '#shared/deliveries/schema.ts'
import type { DeliveryStatus } from '#shared/deliveries/status.ts'
import { boxesOf, close, parcelTo, pasts } from '#tests/office/deliveries/dispatchOffice.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { once } from '#tests/support/office.ts'
import { allTexts, past } from './allTexts.ts'
import { privacyOffice } from './privacyOffice.ts'

test('of an old delivery neither link nor appointment nor what was attached stays', async () => {
  const { director, anna, oto, until, folder } = await privacyOffice()
  const material = await enterMaterial(director)
  const bytes = 'Oto mājasdarbs'
  const file = new File([bytes], 'Oto lapa.txt', { type: 'text/plain' })
  const added = value(await director.materials.addFile(once({ id: material, file })))
  const sent = async (
    person: string,
    input: Partial<DeliveryInput>,
    status: DeliveryStatus,
  ): Promise<string> => {
    const { id } = value(await send(director, person, input))
    value(await record(director, [id], status))
    return id
  }
  const materials = [{ material, quantity: 1 }]
  const kept = await sent(anna, { channel: 'email', materials }, 'sent')
  const mail = await sent(oto, { channel: 'email', materials }, 'sent')
  const link = 'https://moodle.example/oto/17'
  const access = await sent(oto, { channel: 'ePlatform', link }, 'accessGiven')
  const appointment = { day: '2026-11-23', time: '09:45' }
  const met = await sent(oto, { channel: 'inPerson', appointment, message: 'Lapas' }, 'received')
  const attached = must((await director.deliveries.get({ id: mail })).attachments[0])
  expect((await director.deliveries.get({ id: met })).appointmentAt).not.toBeNull()

  await until('2028-01-10T08:00:00Z')
  const end = async (...ids: string[]) =>
    value(await director.privacy.endKeeping(once({ kind: 'delivery', ids })))
  await end(mail, access, met)
  expect(await director.deliveries.get({ id: mail })).toMatchObject({ attachments: [] })
  expect(await director.deliveries.get({ id: access })).toMatchObject({ link: '' })
  expect(await director.deliveries.get({ id: met })).toMatchObject({ appointmentAt: null })
  expect(allTexts(folder)).not.toContain('moodle.example')
  expect(settingsOf(folder)).toEqual([{ locker_set_at: null }])
  // What another delivery and the material still have stays until they have it no more.
  const stands = () =>
    past(folder, (database) =>
      database.prepare('select 1 from file where sha256 = ?').pluck().get(attached.sha256),
    )
  expect((await director.deliveries.get({ id: kept })).attachments).toEqual([attached])
  expect(stands()).toBe(1)
  value(await director.materials.removeFile(once({ id: material, file: added.file })))
  await end(kept)
  expect(stands()).toBeUndefined()
  expect(attachmentsWritten(folder)).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('of an old parcel its number goes, why it was held, and its manifest once nobody else is on it', async () => {
  const { director, anna, oto, until, folder } = await privacyOffice()
  const sent = [await parcelTo(director, anna, pasts), await parcelTo(director, oto, pasts)]
  const [first = '', second = ''] = sent
  value(await record(director, sent, 'packed'))
  const numbers = [
    { delivery: first, number: 'CC123456785EE', reason: '' },
    { delivery: second, number: 'CC999999999EE', reason: 'Tā drukāts uz kastes' },
  ]
  value(await director.deliveries.number(once({ numbers })))
  const manifest = value(await close(director, await boxesOf(director, sent)))
  value(await record(director, sent, 'collected'))
  const basis = 'Strīds par Otas paku'
  const of = { kind: 'delivery' as const, id: second }
  const hold = value(await director.privacy.hold(once({ of, basis, reviewOn: '2027-01-01' })))
  value(await director.privacy.releaseHold(once({ id: hold.id, revision: 1 })))
  past(folder, (database) =>
    database
      .prepare("update stock_movement set note = 'Otas lapas' where delivery_id = ?")
      .run(second),
  )
  await until('2028-01-10T08:00:00Z')
  const end = async (id: string) =>
    value(await director.privacy.endKeeping(once({ kind: 'delivery', ids: [id] })))
  const gone = ['CC123456785EE', 'CC999999999EE', 'Tā drukāts', 'Strīds par', 'Otas lapas']
  const left = () => {
    const texts = allTexts(folder)
    return gone.filter((each) => texts.includes(each))
  }
  await end(second)
  expect(left()).toEqual(['CC123456785EE'])
  expect(await director.documents.file({ id: manifest.paper })).toMatchObject({ ok: true })
  await end(first)
  expect(left()).toEqual([])
  expect(await director.documents.file({ id: manifest.paper })).toEqual({
    ok: false,
    refusal: { reason: 'fileErased' },
  })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

/** When lockers were put down for deliveries, each moment once. */
const settingsOf = (folder: string): unknown =>
  past(folder, (database) =>
    database.prepare("select distinct locker_set_at from delivery where recipient = '—'").all(),
  )

/** What the journal still says of attachments. */
const attachmentsWritten = (folder: string): unknown =>
  past(folder, (database) =>
    database
      .prepare(
        "select coalesce(before, after) from change_row where table_name = 'delivery_attachment' and salt is not null",
      )
      .pluck()
      .all(),
  )
