import { describe, expect, it } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { delivery, record, send } from '#tests/support/deliveries.ts'
import { omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { once } from '#tests/support/office.ts'
import { office, stockOf } from './deliveriesOffice.ts'

const inside = (material: string, quantity = 1) => [{ material, quantity }]

describe('a parcel to a locker', () => {
  it('goes to the preferred locker and the mobile number, as they are that day', async () => {
    const { director, anna, book, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(await send(director, anna, { channel: 'locker', materials: inside(book) }))
    expect(await director.deliveries.get({ id })).toMatchObject({
      recipient: 'Anna Krūmiņa',
      phone: '+37120001234',
      lockerName: 'Centra pakomāts',
      lockerExternalId: '9001',
      carrierName: 'Omniva',
      status: 'draft',
      contents: 'Mācību grāmata',
    })
  })

  it('keeps recipient and locker when the card changes', async () => {
    const { director, anna, book, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(await send(director, anna, { channel: 'locker', materials: inside(book) }))
    const { revision: before } = await director.lockers.preferenceOf({ person: anna })
    const other = { person: anna, channel: 'locker' as const, locker: null, confirmed: false }
    value(await director.lockers.setPreference(once({ ...other, revision: before })))
    expect((await director.deliveries.get({ id })).lockerName).toBe('Centra pakomāts')
  })

  it('needs a mobile number, a locker and something inside', async () => {
    const { director, anna, oto, book, prefer, locker } = await office()
    const refused = async (answer: Promise<unknown>, refusal: object) =>
      expect(await answer).toMatchObject({ ok: false, refusal })
    const materials = inside(book)
    await refused(send(director, oto, { channel: 'locker', locker: locker('9001'), materials }), {
      reason: 'recipient',
      problem: 'phoneNotMobile',
      field: 'phone',
    })
    await refused(send(director, anna, { channel: 'locker', materials }), {
      reason: 'recipient',
      problem: 'lockerMissing',
      field: 'locker',
    })
    await prefer(anna, '9001')
    await refused(send(director, anna, { channel: 'locker' }), { reason: 'nothingInside' })
    const { rows } = await director.deliveries.list({
      search: '',
      filters: {},
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 10,
    })
    expect(rows).toEqual([])
  })

  it('takes from stock when it is packed, and refuses what is not there', async () => {
    const { director, anna, book, prefer, receive } = await office()
    await prefer(anna, '9001')
    await receive(book, 3)
    const materials = inside(book, 2)
    const one = value(await send(director, anna, { channel: 'locker', materials }))
    const two = value(await send(director, anna, { channel: 'locker', materials }))
    value(await record(director, [one.id], 'packed'))
    expect(await stockOf(director, book)).toBe(1)
    expect(await record(director, [two.id], 'packed')).toMatchObject({
      ok: false,
      refusal: {
        reason: 'notEnough',
        material: 'Mācību grāmata',
        wanted: 2,
        there: 1,
        code: two.code,
      },
    })
    expect(await stockOf(director, book)).toBe(1)
    expect((await director.deliveries.get({ id: two.id })).status).toBe('draft')
  })

  it('comes back to stock when it is unpacked, called off or returned, and only once', async () => {
    const { director, anna, book, prefer, receive } = await office()
    await prefer(anna, '9001')
    await receive(book, 5)
    const materials = inside(book, 2)
    const { id } = value(await send(director, anna, { channel: 'locker', materials }))
    for (const [status, left] of [
      ['packed', 3],
      ['draft', 5],
      ['packed', 3],
      ['handedOver', 3],
      ['ready', 3],
      ['returning', 3],
      ['returned', 5],
    ] as const) {
      value(await record(director, [id], status))
      expect(await stockOf(director, book)).toBe(left)
    }
    const called = value(await send(director, anna, { channel: 'locker', materials }))
    value(await record(director, [called.id], 'packed'))
    value(await record(director, [called.id], 'cancelled'))
    expect(await stockOf(director, book)).toBe(5)
  })

  it('waits until its last day, and has expired the day after', async () => {
    const { director, until, anna, sheet, prefer } = await office()
    await prefer(anna, '9001')
    const { id } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    value(await record(director, [id], 'packed'))
    value(await record(director, [id], 'handedOver'))
    value(await record(director, [id], 'ready'))
    // Omniva keeps it for seven calendar days, and reminds after three.
    expect(await director.deliveries.get({ id })).toMatchObject({
      readyOn: '2026-11-23',
      lastDay: '2026-11-30',
      remindOn: '2026-11-26',
    })
    expect(await director.deliveries.board()).toMatchObject({ waiting: 1, toRemind: 0, expired: 0 })
    await until('2026-11-25T21:59:59Z')
    expect(await director.deliveries.board()).toMatchObject({ toRemind: 0 })
    await until('2026-11-25T22:00:00Z')
    expect(await director.deliveries.board()).toMatchObject({ toRemind: 1 })
    // Midnight in Riga is 22.00 of the day before by UTC.
    await until('2026-11-30T21:59:59Z')
    expect(await director.deliveries.board()).toMatchObject({ waiting: 1, expired: 0 })
    await until('2026-11-30T22:00:00Z')
    expect(await director.deliveries.board()).toMatchObject({ waiting: 0, expired: 1 })
  })

  it('is sent again after it came back, linked to the first and once only', async () => {
    const { director, anna, sheet, prefer, locker } = await office()
    await prefer(anna, '9001')
    const first = value(await send(director, anna, { channel: 'locker', materials: inside(sheet) }))
    const again = (place: string | null) =>
      director.deliveries.sendAgain(once({ delivery: first.id, locker: place }))
    expect(await again(null)).toMatchObject({ ok: false, refusal: { reason: 'notBack' } })
    for (const status of ['packed', 'handedOver', 'returning', 'returned'] as const) {
      value(await record(director, [first.id], status))
    }
    const second = value(await again(locker('9002')))
    expect(await director.deliveries.get({ id: second.id })).toMatchObject({
      lockerName: 'Ogres pakomāts',
      before: { code: first.code },
      parcel: { number: '', costCents: null },
    })
    expect(await again(null)).toMatchObject({
      ok: false,
      refusal: { reason: 'sentAgainAlready', code: second.code },
    })
    expect(await director.deliveries.board()).toMatchObject({ returned: 0, toPack: 1 })
  })

  it('is sent again to the locker preferred now where none is named, else to the one before', async () => {
    const { director, anna, sheet, prefer, locker } = await office()
    const materials = inside(sheet)
    const to = { channel: 'locker' as const, locker: locker('9001'), materials }
    const lockerOfNext = async () => {
      const { id } = value(await send(director, anna, to))
      for (const status of ['packed', 'handedOver', 'lost'] as const) {
        value(await record(director, [id], status))
      }
      const answer = await director.deliveries.sendAgain(once({ delivery: id, locker: null }))
      return (await director.deliveries.get({ id: value(answer).id })).lockerName
    }
    expect(await lockerOfNext()).toBe('Centra pakomāts')
    await prefer(anna, '9002')
    expect(await lockerOfNext()).toBe('Ogres pakomāts')
  })

  it('is sent again to the locker before where the preferred one has been closed since', async () => {
    const { director, anna, sheet, prefer, locker, places } = await office()
    await prefer(anna, '9001')
    const to = { channel: 'locker' as const, locker: locker('9002'), materials: inside(sheet) }
    const { id } = value(await send(director, anna, to))
    for (const status of ['packed', 'handedOver', 'lost'] as const) {
      value(await record(director, [id], status))
    }
    value(await takeIn(director, omnivaFile(places.slice(1)), { closing: true }))
    const again = value(await director.deliveries.sendAgain(once({ delivery: id, locker: null })))
    expect((await director.deliveries.get({ id: again.id })).lockerName).toBe('Ogres pakomāts')
  })

  it('is not packed for a locker that a newer list closed', async () => {
    const { director, anna, sheet, prefer, places } = await office()
    await prefer(anna, '9001')
    const { id, code } = value(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    )
    value(await takeIn(director, omnivaFile(places.slice(1)), { closing: true }))
    expect(await director.deliveries.board()).toMatchObject({ lockerClosed: 1 })
    expect(await record(director, [id], 'packed')).toMatchObject({
      ok: false,
      refusal: { reason: 'recipient', problem: 'lockerClosed', field: 'locker', code },
    })
    expect(
      await send(director, anna, { channel: 'locker', materials: inside(sheet) }),
    ).toMatchObject({ ok: false, refusal: { problem: 'lockerClosed' } })
  })
})

describe('a locker whose number went to another place', () => {
  /** Centra pakomāts is in Liepāja from 24 November on, under the same number. */
  const movedOffice = async () => {
    const test = await office()
    const { director, anna, sheet, until, prefer, places } = test
    await prefer(anna, '9001')
    const materials = inside(sheet)
    const first = value(await send(director, anna, { channel: 'locker', materials }))
    const move = async () => {
      await until('2026-11-24T08:00:00Z')
      const elsewhere = ['9001', 'Rožu pakomāts', 'Liepāja', 56.51, 21.01] as const
      const file = omnivaFile([elsewhere, ...places.slice(1)])
      value(await takeIn(director, file, { moved: { '9001': 'another' } }))
    }
    return { ...test, materials, first, move }
  }

  it('takes nothing that is sent again until somebody has chosen it', async () => {
    const { director, locker, first, move } = await movedOffice()
    for (const status of ['packed', 'handedOver', 'returning', 'returned'] as const) {
      value(await record(director, [first.id], status))
    }
    await move()
    const again = (place: string | null) =>
      director.deliveries.sendAgain(once({ delivery: first.id, locker: place }))
    expect(await again(null)).toMatchObject({
      ok: false,
      refusal: { reason: 'recipient', problem: 'lockerMoved', field: 'locker' },
    })
    value(await again(locker('9001')))
  })

  it('is not made sure by another change of the draft, only by whoever chose it', async () => {
    const { director, anna, locker, materials, first, move } = await movedOffice()
    await move()
    expect((await director.deliveries.toPack()).rows).toMatchObject([{ lockerClosed: true }])
    const change = async () => {
      const { revision } = await director.deliveries.get({ id: first.id })
      const to = { channel: 'locker' as const, locker: locker('9001') }
      const input = { ...delivery, ...to, materials, note: 'Zvanīt' }
      value(await director.deliveries.change(once({ id: first.id, revision, input })))
    }
    await change()
    expect(await record(director, [first.id], 'packed')).toMatchObject({
      ok: false,
      refusal: { reason: 'recipient', problem: 'lockerMoved' },
    })
    const { revision } = await director.lockers.preferenceOf({ person: anna })
    const confirmed = { person: anna, revision, channel: 'locker' as const, confirmed: true }
    const wish = { ...confirmed, locker: locker('9001') }
    value(await director.lockers.setPreference(once(wish)))
    await change()
    value(await record(director, [first.id], 'packed'))
  })

  it('stands out at the desk of handing over, and goes onto no manifest', async () => {
    const { director, first, move } = await movedOffice()
    value(await record(director, [first.id], 'packed'))
    await move()
    const { parcels } = await director.deliveries.dispatch()
    expect(parcels).toMatchObject([{ lockerClosed: true }])
    const boxes = parcels.map(({ parcel }) => parcel)
    const carrier = parcels[0]?.carrier ?? ''
    expect(
      await director.deliveries.closeManifest(
        once({ carrier, parcels: boxes, language: 'lv', handedOverOn: null }),
      ),
    ).toMatchObject({ ok: false, refusal: { reason: 'lockerMoved', code: first.code } })
  })
})

describe('numbers of parcels', () => {
  const twoParcels = async () => {
    const test = await office()
    const { director, anna, sheet, prefer } = test
    await prefer(anna, '9001')
    const make = () => send(director, anna, { channel: 'locker', materials: inside(sheet) })
    const numbered = (delivery: string, number: string, reason = '') =>
      director.deliveries.number(once({ numbers: [{ delivery, number, reason }] }))
    return { ...test, one: value(await make()), two: value(await make()), numbered }
  }

  it('are kept in one form, with the carrier’s page', async () => {
    const { director, one, numbered } = await twoParcels()
    value(await numbered(one.id, ' cc 123 456 785 ee'))
    expect(await director.deliveries.get({ id: one.id })).toMatchObject({
      parcel: { number: 'CC123456785EE' },
      trackingLink: 'https://mana.omniva.lv/track/CC123456785EE',
    })
  })

  it('with a wrong check digit are kept with a reason only', async () => {
    const { director, one, numbered } = await twoParcels()
    expect(await numbered(one.id, 'CC123456789EE')).toMatchObject({
      ok: false,
      refusal: { reason: 'checkDigit', number: 'CC123456789EE' },
    })
    value(await numbered(one.id, 'CC123456789EE', 'Tā rakstīts uz uzlīmes.'))
    expect((await director.deliveries.get({ id: one.id })).parcel).toMatchObject({
      number: 'CC123456789EE',
      numberReason: 'Tā rakstīts uz uzlīmes.',
    })
  })

  it('belong to one parcel of a carrier, unless two deliveries share it on purpose', async () => {
    const { director, one, two, numbered } = await twoParcels()
    value(await numbered(one.id, 'CC123456785EE'))
    expect(await numbered(two.id, 'CC123456785EE')).toMatchObject({
      ok: false,
      refusal: { reason: 'numberTaken', by: one.code },
    })
    value(await director.deliveries.join(once({ into: one.id, deliveries: [two.id] })))
    const second = await director.deliveries.get({ id: two.id })
    expect(second.parcel?.number).toBe('CC123456785EE')
    expect(second.together).toMatchObject([{ id: one.id, recipient: 'Anna Krūmiņa' }])
  })

  it('of a wrong length are refused', async () => {
    const { one, numbered } = await twoParcels()
    expect(await numbered(one.id, 'CC12345678EE')).toMatchObject({
      ok: false,
      refusal: { reason: 'badNumber', problem: 'length' },
    })
  })
})

describe('other ways', () => {
  it('two people who share an address get two messages; a bounced one is sent again', async () => {
    const { director, anna, oto } = await office()
    const message = 'Materiāli pielikumā.'
    const one = value(await send(director, anna, { message }))
    const two = value(await send(director, oto, { email: 'anna@example.com', message }))
    expect(one.code).not.toBe(two.code)
    value(await record(director, [one.id, two.id], 'sent'))
    value(await record(director, [two.id], 'bounced'))
    expect((await director.deliveries.get({ id: one.id })).status).toBe('sent')
    expect(await director.deliveries.board()).toMatchObject({ returned: 1 })
    value(await record(director, [two.id], 'sent'))
    expect(await director.deliveries.board()).toMatchObject({ returned: 0 })
  })

  it('a packet is made once for a week of a person', async () => {
    const { director, anna, sheet } = await office()
    const packet = { channel: 'weeklyPacket' as const, materials: inside(sheet) }
    expect(await send(director, anna, packet)).toMatchObject({
      ok: false,
      refusal: { reason: 'weekMissing' },
    })
    const { code } = value(await send(director, anna, { ...packet, week: '2026-11-30' }))
    expect(await send(director, anna, { ...packet, week: '2026-11-30' })).toMatchObject({
      ok: false,
      refusal: { reason: 'weekTaken', code },
    })
    value(await send(director, anna, { ...packet, week: '2026-12-07' }))
  })

  it('codes are never given twice, not even after an undo', async () => {
    const { director, anna } = await office()
    const one = value(await send(director, anna, { message: 'Pirmais.' }))
    value(await director.journal.undo(once({ entry: null })))
    const two = value(await send(director, anna, { message: 'Otrais.' }))
    expect(two.code).not.toBe(one.code)
  })
})
