import { expect, test } from 'vitest'
import { noConditions } from '#shared/recordings/consent.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'
import { answer, onPaper, request } from '#tests/support/recordings.ts'
import { office } from './recordingsOffice.ts'

/** The mother agreed for her child, on a paper, to be heard only. */
async function agreedByMother() {
  const test = await office()
  const { director, child, mother, group } = test
  const evidence = new File(['parakstīta lapa'], 'lapa.pdf')
  const conditions = { ...noConditions, voiceOnly: true, noChat: true }
  value(
    await director.recordings.giveStanding(
      once({
        person: child,
        by: mother,
        group,
        conditions,
        validUntil: '2026-12-31',
        how: onPaper,
        evidence,
      }),
    ),
  )
  const entry = must((await director.recordings.standingOf({ person: child }))[0])
  return { ...test, entry, conditions }
}

test('a standing consent tells its conditions and who gave it', async () => {
  const { entry, mother, conditions } = await agreedByMother()
  expect(entry).toMatchObject({ by: mother, byName: 'Ilga Zara', conditions })
})

test('what proves a standing consent is opened, and the look is kept in the journal', async () => {
  const { director, child, entry } = await agreedByMother()
  const kept = await director.recordings.standingEvidence({ person: child, consent: entry.id })
  expect(await kept.text()).toBe('parakstīta lapa')
  expect(kept.name).not.toContain('Zara')
  const entries = await director.journal.entries({ before: null, limit: 10 })
  const looks = entries.filter(({ action }) => action === 'recordings.standingEvidence')
  expect(looks).toMatchObject([{ kind: 'read' }])
})

test('what proves an answer to a request is opened, and the look is kept in the journal', async () => {
  const { director, anna, oto, session } = await office()
  const made = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  const id = must(made.requests[0])
  const evidence = new File(['parakstīta lapa'], 'lapa.pdf')
  value(await answer(director, id, [oto], 'given', { evidence }))
  const { id: consent } = must((await director.recordings.consents({ id }))[0])
  const looks = async () =>
    (await director.journal.entries({ before: null, limit: 20 })).filter(
      ({ action, kind }) => action === 'recordings.evidence' && kind === 'read',
    )
  expect(await looks()).toEqual([])
  expect(await (await director.recordings.evidence({ id, consent })).text()).toBe('parakstīta lapa')
  expect(await looks()).toHaveLength(1)
  // A look at what is not there shows nothing.
  await expect(director.recordings.evidence({ id, consent: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await looks()).toHaveLength(1)
})

test('it is opened of nobody else, and an answer to one request is not among them', async () => {
  const { director, anna, oto, child, session, entry } = await agreedByMother()
  const missing = { code: 'NOT_FOUND' }
  const open = (person: string, consent: string) =>
    director.recordings.standingEvidence({ person, consent })
  await expect(open(oto, entry.id)).rejects.toMatchObject(missing)
  const made = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  const id = must(made.requests[0])
  const evidence = new File(['cita lapa'], 'lapa.pdf')
  value(await answer(director, id, [oto], 'given', { evidence }))
  const said = await director.recordings.consents({ id })
  const single = said.find(({ standing }) => !standing)
  await expect(open(oto, must(single).id)).rejects.toMatchObject(missing)
  await expect(open(child, must(single).id)).rejects.toMatchObject(missing)
})

test('what proves the answer of somebody restricted is the director’s, also where it is another’s too', async () => {
  const test = await office()
  const { director, anna, oto, teacher, session } = test
  const made = value(
    await director.recordings.makeRequest(once({ input: request(anna, [session]) })),
  )
  const id = must(made.requests[0])
  const evidence = new File(['parakstīta lapa'], 'lapa.pdf')
  value(await answer(director, id, [oto, teacher], 'given', { evidence }))
  const { client: clerk } = await signInAs(test, 'staff', 'Lietvede')
  const consents = (await clerk.recordings.consents({ id })).map((entry) => entry.id)
  expect(consents).toHaveLength(2)
  for (const consent of consents) await clerk.recordings.evidence({ id, consent })
  const wish = { person: oto, basis: 'claims' as const, why: 'Prasība' }
  value(await director.privacy.restrict(once({ ...wish, untilOn: '2026-12-20' })))
  for (const consent of consents) {
    await expect(clerk.recordings.evidence({ id, consent })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const kept = await director.recordings.evidence({ id, consent })
    expect(await kept.text()).toBe('parakstīta lapa')
  }
  const offered = (await clerk.recordings.consents({ id })).map((entry) => entry.evidence)
  expect(offered).toEqual([null, null])
})
