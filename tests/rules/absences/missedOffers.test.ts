import { beforeAll, expect, test, vi } from 'vitest'
import i18next from 'i18next'
import { startLanguage } from '#renderer/app/language/language.ts'
import { wholeDays } from '#renderer/absences/absenceForm.ts'
import { missedOf } from '#renderer/absences/missedOffers.ts'
import { today } from '#renderer/courses/today.ts'

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await startLanguage('lv')
})

const anna = '019f0000-0000-7000-8000-000000000001'
const session = '019f0000-0000-7000-8000-000000000002'
const group = { id: '019f0000-0000-7000-8000-000000000003', name: 'Rīta grupa' }

const offered = (person: string, answer: Partial<Parameters<typeof missedOf>[2]>) =>
  missedOf(i18next.t, person, { data: undefined, isError: false, ...answer }, null)

test('before somebody is chosen nothing is waited for', () => {
  expect(offered('', {})).toBe('nobody')
})

test('of whoever is chosen the sessions are waited for, and told where they can’t be had', () => {
  expect(offered(anna, {})).toBe('waits')
  expect(offered(anna, { isError: true })).toBe('failed')
})

test('the sessions that are known are offered with other days, though reading them anew failed', () => {
  const sessions = [{ id: session, day: today(), from: '09:00', to: '10:30', topic: '', group }]
  const data = { sessions, groups: [], guardians: [] }
  for (const isError of [false, true]) {
    const offers = offered(anna, { data, isError })
    expect(Array.isArray(offers) && offers.map(({ value }) => value)).toEqual([session, wholeDays])
  }
})
