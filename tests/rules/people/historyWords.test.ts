import { beforeAll, expect, test, vi } from 'vitest'
import i18next from 'i18next'
import { startLanguage } from '#renderer/app/language/language.ts'
import { texts } from '#renderer/app/language/texts.ts'
import { actionHeading, changesInWords } from '#renderer/people/historyWords.ts'

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await startLanguage('lv')
  await i18next.init({
    lng: 'lv',
    resources: { lv: { translation: texts.lv }, en: { translation: texts.en } },
    interpolation: { escapeValue: false },
  })
})

test.for([
  ['lv', 'Padarīts neatpazīstams nodarbības ierakstā', 'Ierakstā vairs nav atpazīstams'],
  [
    'en',
    'Made unrecognisable in the recording of a session',
    'No longer recognisable in the recording',
  ],
] as const)(
  'that somebody can’t be recognised in a recording is told in one line: %s',
  ([language, heading, about]) => {
    const t = i18next.getFixedT(language)
    const step = {
      entry: 1,
      at: '2026-11-24T09:00:00.000Z',
      actorName: 'Ilze Bērziņa',
      action: 'recordings.noteUnrecognisable',
      undone: false,
      rows: [
        {
          table: 'withdrawal_settlement',
          row: '6f0e1c3a-8f0e-4f8e-9a76-0f1d2c3b4a5e',
          kind: 'created' as const,
          about: '24.11.2026. 09.00 · Rīta grupa',
          changes: [
            { field: 'how', before: null, after: 'Seja aizmiglota' },
            { field: 'settled_at', before: null, after: '2026-11-24T09:00:00.000Z' },
            { field: 'settled_by', before: null, after: '0b6c2f0e-54a1-4b0e-8d5c-1c2d3e4f5a6b' },
          ],
        },
      ],
    }
    expect(actionHeading(t, language, step.action)).toBe(heading)
    expect(changesInWords(t, step)).toEqual([
      { about, before: null, after: '24.11.2026. 09.00 · Rīta grupa · Seja aizmiglota' },
    ])
  },
)

test.for([
  ['lv', 'Vajadzība', 'Rīta grupa · Dators · vajag'],
  ['en', 'Need', 'Rīta grupa · Computer · needs'],
] as const)('a need is told without the moment it was asked: %s', ([language, about, after]) => {
  const asked = { field: 'asked_at', before: null, after: '2026-11-24T09:00:00.000Z' }
  const step = {
    entry: 2,
    at: '2026-11-24T09:00:00.000Z',
    actorName: 'Ilze Bērziņa',
    action: 'equipment.noteNeeds',
    undone: false,
    rows: [
      {
        table: 'equipment_need',
        row: '6f0e1c3a-8f0e-4f8e-9a76-0f1d2c3b4a5f',
        kind: 'created' as const,
        about: 'Rīta grupa',
        changes: [
          { field: 'kind', before: null, after: 'computer' },
          { field: 'answer', before: null, after: 'needs' },
          { field: 'asked_on', before: null, after: '2026-11-24' },
          asked,
        ],
      },
    ],
  }
  expect(changesInWords(i18next.getFixedT(language), step)).toEqual([
    { about, before: null, after },
  ])
})

test.for([
  ['lv', 'Neatbilst kontrolcipars', 'Kods nolasīts no dokumenta'],
  ['en', 'Check digit does not fit', 'The code was read from a document'],
] as const)('why a doubtful code was kept is told: %s', ([language, about, after]) => {
  const step = {
    entry: 3,
    at: '2026-11-24T09:00:00.000Z',
    actorName: 'Ilze Bērziņa',
    action: 'people.create',
    undone: false,
    rows: [
      {
        table: 'person',
        row: '6f0e1c3a-8f0e-4f8e-9a76-0f1d2c3b4a60',
        kind: 'created' as const,
        about: null,
        changes: [{ field: 'code_as_read', before: null, after: 1 }],
      },
    ],
  }
  expect(changesInWords(i18next.getFixedT(language), step)).toEqual([
    { about, before: null, after },
  ])
})
