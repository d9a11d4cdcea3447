import i18next from 'i18next'
import { beforeAll, expect, test, vi } from 'vitest'
import { startLanguage } from '#renderer/app/language/language.ts'
import { texts } from '#renderer/app/language/texts.ts'
import { personRefusal } from '#renderer/people/personRefusal.ts'
import type { DuplicateMatch } from '#shared/people/schema.ts'

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await startLanguage('lv')
  await i18next.init({
    lng: 'lv',
    resources: { lv: { translation: texts.lv } },
    interpolation: { escapeValue: false },
  })
})

const anna = {
  id: '0197c000-0000-7000-8000-000000000001',
  givenName: 'Anna',
  familyName: 'Liepa',
  birthDate: null,
  town: '',
  phone: '',
}
const ways = { confirmOther: () => {}, confirmCode: () => {}, open: () => {} }
const shown = (...matches: DuplicateMatch[]) => {
  const refusal = { reason: 'duplicates' as const, matches }
  const { field, text, ways: out } = personRefusal(i18next.getFixedT('lv'), refusal, ways)
  return { field, text, ways: out?.map(({ word }) => word) }
}

test('each likeness is told by what is alike, a former code too', () => {
  expect(shown({ kind: 'same', by: ['personalCode'], person: anna })).toEqual({
    field: 'personalCode',
    text: 'Reģistrā jau ir cilvēks ar šo personas kodu: Anna Liepa.',
    ways: ['Atvērt: Anna Liepa'],
  })
  expect(shown({ kind: 'same', by: ['formerPersonalCode'], person: anna })).toEqual({
    field: 'personalCode',
    text: 'Šāds personas kods agrāk bija: Anna Liepa.',
    ways: ['Atvērt: Anna Liepa', 'Tas ir cits cilvēks, saglabāt'],
  })
  expect(shown({ kind: 'likely', by: ['phone'], person: anna }).text).toContain('to pašu vārdu')
})

test('only whose a code is or was is named as its owner, not whoever is alike otherwise', () => {
  const likely: DuplicateMatch = { kind: 'likely', by: ['phone'], person: anna }
  const former = { kind: 'same' as const, by: ['formerPersonalCode' as const] }
  expect(shown(likely, { ...former, person: { ...anna, givenName: 'Oto' } })).toEqual({
    field: 'personalCode',
    text: 'Šāds personas kods agrāk bija: Oto Liepa.',
    ways: ['Atvērt: Anna Liepa', 'Atvērt: Oto Liepa', 'Tas ir cits cilvēks, saglabāt'],
  })
  expect(shown(likely, { ...former, person: null })).toEqual({
    field: 'personalCode',
    text: 'Šāds personas kods agrāk bija cilvēkam, kurš ir citā projektā. Jautājiet direktoram, vai tas nav tas pats cilvēks.',
    ways: ['Atvērt: Anna Liepa', 'Tas ir cits cilvēks, saglabāt'],
  })
  const same = { kind: 'same' as const, by: ['personalCode' as const] }
  expect(shown(likely, { ...same, person: { ...anna, givenName: 'Oto' } }).text).toBe(
    'Reģistrā jau ir cilvēks ar šo personas kodu: Oto Liepa.',
  )
  expect(shown(likely, { ...same, person: null })).toEqual({
    field: 'personalCode',
    text: 'Cilvēks ar šo personas kodu jau ir reģistrā, bet citā projektā. Jautājiet direktoram.',
    ways: ['Atvērt: Anna Liepa'],
  })
})

test('of somebody who may not be seen no name is told, nor a hole left for one', () => {
  const refusal = { reason: 'formerCodeTaken', field: 'personalCode' } as const
  expect(personRefusal(i18next.getFixedT('lv'), refusal, ways)).toMatchObject({
    field: 'personalCode',
    text: 'Šāds personas kods agrāk bija cilvēkam, kurš ir citā projektā. Jautājiet direktoram, vai tas nav tas pats cilvēks.',
    ways: [{ word: 'Tas ir cits cilvēks, saglabāt', save: true }],
  })
})
