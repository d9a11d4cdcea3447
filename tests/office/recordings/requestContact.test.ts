import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { request } from '#tests/support/recordings.ts'
import { office } from './recordingsOffice.ts'

test('a request is a contact of whoever asked, when and how they did', async () => {
  const { director, child, mother, session } = await office()
  const asked = {
    ...request(child, [session]),
    askedBy: mother,
    channel: 'email' as const,
    reportedAt: { day: '2026-11-23', time: '09:15' },
  }
  value(await director.recordings.makeRequest(once({ input: asked })))
  const list = { person: mother, list: firstPage }
  expect((await director.notices.contactLog(list)).rows).toMatchObject([
    {
      at: '2026-11-23T07:15:00.000Z',
      channel: 'email',
      direction: 'in',
      about: 'Lūgts nodarbības ieraksts: 24.11.2026.',
    },
  ])
})
