import { expect, test } from 'vitest'
import type { Category } from '#shared/incidents/category.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { once } from '#tests/support/office.ts'
import { unconfirmed } from '#tests/support/people.ts'
import { at, openIncidentsOffice, personOf, value } from './incidentsOffice.ts'

/** Words of which it was suspected that they are an offence, and decided that they are not reported. */
async function notReported(reported: Category = 'insults') {
  const office = await openIncidentsOffice()
  const { director, clock, anna, oto } = office
  const { id } = value(
    await fileIncident(director, {
      categories: [reported],
      persons: [known(anna, 'possibleVictim'), known(oto, 'possibleOffender')],
    }),
  )
  const now = () => at(director, id)
  const file = () => openFile(director, id)
  const suspected = { suspicion: 'unclear' as const, why: 'Raksta katru dienu.' }
  if (reported === 'insults') {
    value(await director.incidents.suspectOffence(once({ ...(await now()), ...suspected })))
  }
  const decide = async (report: boolean) =>
    value(await director.incidents.decidePolice(once({ ...(await now()), ...suspected, report })))
  await decide(false)
  expect((await file()).police).toMatchObject({ state: 'notReported' })
  // A Saturday.
  clock.jump({ hours: 5 * 24 })
  const hold = async (category: Category) =>
    value(
      await director.incidents.enter(
        once({
          ...(await now()),
          input: {
            at: null,
            corrects: null,
            entry: {
              kind: 'classified',
              categories: [category],
              categoryNote: '',
              immediateDanger: false,
              why: 'Noskaidrots.',
            },
          },
        }),
      ),
    )
  const child = { kind: 'outside' as const, name: 'Zane Maza', contact: '', minor: 'yes' as const }
  const addChild = async () =>
    value(
      await director.incidents.addPerson(
        once({
          ...(await now()),
          input: { who: child, parts: ['possibleVictim'], note: '' },
        }),
      ),
    )
  return { ...office, id, now, file, decide, hold, addChild }
}

test('what turns out to be violence puts the question of the police again, though it was decided before', async () => {
  const { director, now, file, hold, decide } = await notReported()
  await hold('disruption')
  expect((await file()).police.state).toBe('notReported')
  await hold('physicalViolence')
  const again = await file()
  expect(again.police).toMatchObject({ state: 'toDecide', dueOn: '2026-11-30' })
  expect(again.missing).toContainEqual({ kind: 'policeUndecided' })
  const closing = await director.incidents.close(once({ ...(await now()), text: '' }))
  expect(closing).toMatchObject({ refusal: { reason: 'closingTooEarly' } })
  // What is decided now is decided of violence: it is not asked a third time.
  await decide(false)
  await hold('emotionalViolence')
  expect((await file()).police.state).toBe('notReported')
})

test('a child of whom nobody knew puts it again, due the day on which that came out', async () => {
  const { director, clock, now, file, addChild } = await notReported('physicalViolence')
  await addChild()
  const due = { child: true, dueOn: '2026-11-28' }
  expect((await file()).police).toMatchObject({ state: 'toDecide', ...due })
  clock.jump({ hours: 24 })
  // It stays that day, whatever is done next.
  value(await director.incidents.takeUp(once(await now())))
  expect((await file()).police).toMatchObject({ state: 'toDecide', ...due })
})

test('of words, too, and somebody who turns out to be a child later moves the day of what came out', async () => {
  const words = await notReported()
  await words.addChild()
  expect((await words.file()).police).toMatchObject({ state: 'toDecide', dueOn: '2026-11-28' })

  const { director, clock, anna, now, file, hold } = await notReported()
  await hold('threatToLife')
  expect((await file()).police).toMatchObject({ state: 'toDecide', dueOn: '2026-11-30' })
  clock.jump({ hours: 24 })
  const { revision, ...person } = await director.people.get({ id: anna })
  expect(person.birthDate).toBeNull()
  value(
    await director.people.update(
      once({
        id: anna,
        revision,
        input: {
          ...emptyPerson,
          givenName: 'Anna',
          familyName: 'Kalniņa',
          birthDate: '2010-05-01',
          personalCode: null,
        },
        confirmed: unconfirmed,
      }),
    ),
  )
  value(
    await director.incidents.changePerson(
      once({
        ...(await now()),
        person: personOf(await file(), 'Anna Kalniņa'),
        parts: ['possibleVictim'],
        note: '',
        known: null,
        minor: null,
      }),
    ),
  )
  expect((await file()).police).toMatchObject({ child: true, dueOn: '2026-11-28' })
})

test('a decision that is changed has its own day', async () => {
  const { file, decide } = await notReported('physicalViolence')
  await decide(true)
  expect((await file()).police).toMatchObject({ state: 'toReport', dueOn: '2026-11-30' })
})
