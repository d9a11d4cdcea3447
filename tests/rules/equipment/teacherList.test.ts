import { beforeAll, expect, test, vi } from 'vitest'
import i18next from 'i18next'
import { startLanguage } from '#renderer/app/language/language.ts'
import { texts } from '#renderer/app/language/texts.ts'
import { teacherList } from '#renderer/equipment/teacherList.ts'
import type { NeedCell } from '#shared/equipment/needs.ts'
import type { NeedsRow } from '#shared/equipment/needsContract.ts'
import { NeedKind } from '#shared/equipment/schema.ts'

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await startLanguage('lv')
  await i18next.init({
    lng: 'lv',
    resources: { lv: { translation: texts.lv }, en: { translation: texts.en } },
    interpolation: { escapeValue: false },
  })
})

const person = '019f0000-0000-7000-8000-000000000001'
const rowOf = (
  name: string,
  said: Partial<Record<NeedKind, Partial<NeedCell>>>,
  state: NeedsRow['state'] = 'started',
): NeedsRow => ({
  person,
  name,
  phone: '',
  state,
  cells: NeedKind.options.map((kind) => ({
    kind,
    answer: 'own',
    reason: '',
    toldOn: null,
    instead: null,
    lent: [],
    returned: false,
    reserved: null,
    ...said[kind],
  })),
})

test('a teacher is told of everybody who is without, of what was agreed instead, and of no reason', () => {
  const told = { answer: 'cannotLend' as const, reason: 'Parāds', toldOn: '2026-11-20' }
  const days = { from: '2026-12-01', until: '2026-12-18' }
  const rows = [
    rowOf('Anna Āboliņa', { computer: { answer: 'phoneOnly' }, camera: told }),
    rowOf('Oto Bērziņš', { internet: { answer: 'needs', instead: 'weeklyPacket' } }),
    rowOf('Zane Čakste', { internet: { answer: 'needs', instead: 'premises' } }),
    rowOf('Ilze Dzene', { internet: { answer: 'needs', instead: 'modem' } }),
    rowOf('Jānis Egle', { computer: { answer: 'needs', reserved: days } }),
    rowOf('Līga Freimane', { computer: { answer: 'needs' } }, 'waiting'),
  ]
  expect(teacherList(i18next.getFixedT('lv'), 'Rīta', rows).split('\n')).toEqual([
    'Kam vēl trūkst, grupa „Rīta”:',
    '– Anna Āboliņa: dators, kamera (nevar izsniegt)',
    '– Oto Bērziņš: internets (nedēļas materiāli)',
    '– Zane Čakste: internets (vieta centrā)',
    '– Ilze Dzene: internets',
  ])
})
