import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { enter, unconfirmed } from '#tests/support/people.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** Violence of which the office learned on a Sunday; nobody knows yet how old the victim is. */
async function onASunday(victim: 'known' | 'outside') {
  const office = await openIncidentsOffice()
  const { director, anna } = office
  const name = 'Anna Kalniņa'
  const who = { kind: 'outside' as const, name, contact: '', minor: 'unknown' as const }
  const outside = { who, parts: ['possibleVictim' as const], note: 'Pieteicās pati.' }
  const { id } = value(
    await fileIncident(director, {
      categories: ['physicalViolence'],
      occurred: {
        exactness: 'about',
        day: '2026-11-22',
        from: null,
        untilDay: null,
        until: null,
      },
      learnedAt: { day: '2026-11-22', time: '12:00' },
      persons: [victim === 'known' ? known(anna, 'possibleVictim') : outside],
    }),
  )
  const file = await openFile(director, id)
  const person = personOf(file, name)
  // To the police on the next working day, as of an adult.
  expect(file).toMatchObject({
    minorInvolved: 'unknown',
    police: { state: 'toDecide', dueOn: '2026-11-23', child: false },
  })
  const change = async (minor: 'yes' | 'no' | 'unknown' | null) =>
    value(
      await director.incidents.changePerson(
        once({
          ...(await at(director, id)),
          person,
          parts: ['possibleVictim'],
          note: 'Pieteicās pati.',
          minor,
        }),
      ),
    )
  return { ...office, id, change }
}

/** Anna's entry with a birth date. */
const annaBorn = (birthDate: string) => ({
  ...emptyPerson,
  givenName: 'Anna',
  familyName: 'Kalniņa',
  birthDate,
  personalCode: null,
})

const ofChild = {
  minorInvolved: 'yes',
  persons: [{ minor: 'yes', note: 'Pieteicās pati.' }],
  police: { state: 'toDecide', dueOn: '2026-11-22', child: true },
}

test('a birth date that the register got later makes it a child’s case, due the day it was learned of', async () => {
  const { director, anna, id, change } = await onASunday('known')
  value(
    await director.people.update(
      once({ id: anna, revision: 1, input: annaBorn('2010-05-01'), confirmed: unconfirmed }),
    ),
  )
  await change(null)
  expect(await openFile(director, id)).toMatchObject(ofChild)
})

test('of somebody from outside their age is entered once it is known', async () => {
  const { director, id, change } = await onASunday('outside')
  await change(null)
  expect(await openFile(director, id)).toMatchObject({ minorInvolved: 'unknown' })
  await change('yes')
  expect(await openFile(director, id)).toMatchObject(ofChild)
  // The day that was owed does not move back.
  await change('no')
  expect(await openFile(director, id)).toMatchObject({ minorInvolved: 'no' })
})

test('a child from outside stays one when it is said who of the register they are, until a birth date says otherwise', async () => {
  const { director, anna, id, change } = await onASunday('outside')
  await change('yes')
  const file = await openFile(director, id)
  const said = {
    person: personOf(file, 'Anna Kalniņa'),
    parts: ['possibleVictim' as const],
    note: 'Pieteicās pati.',
  }
  value(
    await director.incidents.changePerson(
      once({ ...(await at(director, id)), ...said, known: anna, minor: null }),
    ),
  )
  expect(await openFile(director, id)).toMatchObject({
    ...ofChild,
    persons: [{ who: { kind: 'known', person: anna }, minor: 'yes' }],
  })
  await change(null)
  expect(await openFile(director, id)).toMatchObject(ofChild)
  await director.people.update(
    once({ id: anna, revision: 1, input: annaBorn('2000-05-01'), confirmed: unconfirmed }),
  )
  await change(null)
  expect(await openFile(director, id)).toMatchObject({ minorInvolved: 'no' })
})

test('the age of somebody whose entry was made one with another is that of the entry that was kept', async () => {
  const { director, anna, id, change } = await onASunday('known')
  const kept = await enter(director, { givenName: 'Anna', familyName: 'Kalniņa-Ozola' })
  const { revision } = await director.people.get({ id: kept })
  value(
    await director.people.merge(
      once({ kept: { id: kept, revision }, merged: { id: anna, revision: 1 }, takeFromMerged: [] }),
    ),
  )
  const now = await director.people.get({ id: kept })
  value(
    await director.people.update(
      once({
        id: kept,
        revision: now.revision,
        input: annaBorn('2010-05-01'),
        confirmed: unconfirmed,
      }),
    ),
  )
  await change(null)
  expect(await openFile(director, id)).toMatchObject({
    ...ofChild,
    persons: [{ who: { person: kept }, minor: 'yes' }],
  })
  const twice = known(kept, 'witness')
  expect(
    await director.incidents.addPerson(once({ ...(await at(director, id)), input: twice })),
  ).toMatchObject({ refusal: { reason: 'personTwice' } })
})

test('of words that may be an offence a child’s case is due the day they were suspected, not the next working day', async () => {
  const { director, clock, anna } = await openIncidentsOffice()
  const { id } = value(await fileIncident(director, { persons: [known(anna, 'possibleVictim')] }))
  // A Saturday.
  clock.jump({ hours: 5 * 24 })
  value(
    await director.incidents.suspectOffence(
      once({ ...(await at(director, id)), suspicion: 'unclear', why: 'Raksta katru dienu.' }),
    ),
  )
  expect(await openFile(director, id)).toMatchObject({
    violence: false,
    police: { state: 'toDecide', dueOn: '2026-11-30', child: false },
  })
  await director.people.update(
    once({ id: anna, revision: 1, input: annaBorn('2010-05-01'), confirmed: unconfirmed }),
  )
  const change = async () =>
    value(
      await director.incidents.changePerson(
        once({
          ...(await at(director, id)),
          person: personOf(await openFile(director, id), 'Anna Kalniņa'),
          parts: ['possibleVictim'],
          note: '',
          known: null,
          minor: null,
        }),
      ),
    )
  await change()
  const due = { dueOn: '2026-11-28', child: true }
  expect((await openFile(director, id)).police).toMatchObject({ state: 'toDecide', ...due })
  const decided = { report: true, suspicion: 'unclear' as const, why: 'Bērns.' }
  value(await director.incidents.decidePolice(once({ ...(await at(director, id)), ...decided })))
  expect((await openFile(director, id)).police).toMatchObject({ state: 'toReport', ...due })
})
