import { describe, expect, it } from 'vitest'
import { type Recipient, recipientProblems } from '#shared/deliveries/recipient.ts'

const anna: Recipient = {
  name: 'Anna Krūmiņa',
  phone: '+37120001234',
  email: 'anna@example.com',
  address: 'Parauga iela 1, Rīga, LV-1050',
  locker: { closedOn: null, moved: false },
}

describe('who can be reached how', () => {
  it('by everything where everything is known', () => {
    for (const channel of ['locker', 'post', 'email', 'inPerson', 'ePlatform'] as const) {
      expect(recipientProblems(channel, anna)).toEqual([])
    }
  })

  it('a locker needs a mobile number; a landline is fine elsewhere', () => {
    const landline = { ...anna, phone: '67222333' }
    expect(recipientProblems('locker', landline)).toEqual(['phoneNotMobile'])
    expect(recipientProblems('post', landline)).toEqual([])
    expect(recipientProblems('inPerson', landline)).toEqual([])
    expect(recipientProblems('locker', { ...anna, phone: '' })).toEqual(['phoneMissing'])
    expect(recipientProblems('locker', { ...anna, phone: '2000' })).toEqual(['phoneInvalid'])
    expect(recipientProblems('locker', { ...anna, phone: '20 001 234' })).toEqual([])
  })

  it('a locker has to be chosen, and open', () => {
    expect(recipientProblems('locker', { ...anna, locker: null })).toEqual(['lockerMissing'])
    expect(
      recipientProblems('locker', { ...anna, locker: { closedOn: '2026-11-01', moved: false } }),
    ).toEqual(['lockerClosed'])
    expect(
      recipientProblems('locker', { ...anna, locker: { closedOn: null, moved: true } }),
    ).toEqual(['lockerMoved'])
  })

  it('post needs an address, e-mail an e-mail address', () => {
    expect(recipientProblems('post', { ...anna, address: ' ' })).toEqual(['addressMissing'])
    expect(recipientProblems('email', { ...anna, email: '' })).toEqual(['emailMissing'])
  })

  it('a name must be there and fit on the slip', () => {
    expect(recipientProblems('email', { ...anna, name: ' ' })).toEqual(['nameMissing'])
    expect(recipientProblems('email', { ...anna, name: 'a'.repeat(100) })).toEqual([])
    expect(recipientProblems('email', { ...anna, name: 'a'.repeat(101) })).toEqual(['nameTooLong'])
  })
})
