import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { value } from '#tests/office/rights/world.ts'
import { type Client, once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { onPaper } from '#tests/support/recordings.ts'
import { asked } from './recordingsOffice.ts'

const standing = { conditions: noConditions, validUntil: '2026-12-31', how: onPaper }

test('who answered for somebody and is restricted is named to the director alone', async () => {
  const test = await asked()
  const { director, id, child, mother } = test
  const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
  const yes = { person: child, by: mother, kind: 'given' as const, conditions: noConditions }
  value(
    await director.recordings.recordConsent(
      once({ id, answers: [yes], how: onPaper, evidence: null }),
    ),
  )
  value(
    await director.recordings.giveStanding(
      once({ person: child, by: mother, group: null, ...standing, evidence: null }),
    ),
  )
  const names = async (client: Client) => [
    (await client.recordings.consents({ id })).map(({ byName }) => byName),
    (await client.recordings.standingOf({ person: child })).map(({ byName }) => byName),
  ]
  // The request tells of the standing yes as well.
  const both = (name: string) => [[name, name], [name]]
  expect(await names(clerk)).toEqual(both('Ilga Zara'))
  value(
    await director.privacy.restrict(
      once({
        person: mother,
        basis: 'accuracy' as const,
        why: 'Apstrīd vārdu',
        untilOn: '2026-12-20',
      }),
    ),
  )
  expect(await names(clerk)).toEqual(both('…'))
  expect(await names(director)).toEqual(both('Ilga Zara'))
})

test('who answered for somebody who is restricted is told to the director alone', async () => {
  const test = await asked()
  const { director, id, child, mother } = test
  const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
  const yes = { person: child, by: mother, kind: 'given' as const, conditions: noConditions }
  value(
    await director.recordings.recordConsent(
      once({ id, answers: [yes], how: onPaper, evidence: null }),
    ),
  )
  const by = async (client: Client) => {
    const said = await client.recordings.consents({ id })
    const { people } = await client.recordings.get({ id })
    return {
      said: said.map((one) => [one.person, one.by, one.byName]),
      named: people.some((one) => one.id === mother),
    }
  }
  const told = { said: [[child, mother, 'Ilga Zara']], named: true }
  expect(await by(clerk)).toEqual(told)
  value(
    await director.privacy.restrict(
      once({
        person: child,
        basis: 'accuracy' as const,
        why: 'Apstrīd vārdu',
        untilOn: '2026-12-20',
      }),
    ),
  )
  expect(await by(clerk)).toEqual({ said: [[child, child, '…']], named: false })
  expect(await by(director)).toEqual(told)
})

test('a project manager reads the names of their own groups, not of others', async () => {
  const test = await asked()
  const { director, oto, course, group } = test
  const { client: manager, person } = await signInAs(test, 'projectManager', 'Vadītāja')
  const { id: own } = value(
    await director.courses.createGroup(
      once({
        input: { ...emptyGroup, name: 'Vakara grupa', courseId: course, managerId: person },
      }),
    ),
  )
  value(
    await director.courses.enrol(
      once({
        group: own,
        people: { kind: 'rows' as const, ids: [oto] },
        state: 'confirmed' as const,
        since: null,
      }),
    ),
  )
  for (const of of [group, own, null]) {
    value(
      await director.recordings.giveStanding(
        once({ person: oto, by: oto, group: of, ...standing, evidence: null }),
      ),
    )
  }
  const groups = async (client: Client) =>
    (await client.recordings.standingOf({ person: oto })).map(({ groupName }) => groupName)
  expect(await groups(manager)).toEqual(['…', 'Vakara grupa', ''])
  expect(await groups(director)).toEqual(['Rīta grupa', 'Vakara grupa', ''])
})
