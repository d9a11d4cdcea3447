import { createInstance } from 'i18next'
import { expect, test, vi } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'

// The words of late screens join texts that have begun, on a page.
vi.stubGlobal('document', { documentElement: { lang: '' } })
const { startLanguage } = await import('#renderer/app/language/language.ts')
await startLanguage('lv')
const { nobody, refusalText } = await import('#renderer/incidents/words.ts')

const t = await createInstance().init({
  lng: 'lv',
  resources: { lv: { translation: texts.lv } },
  interpolation: { escapeValue: false },
})

test('where what is added lacks its scan, it is said that another one is wanted', () => {
  const said = (field: 'mode' | 'text') => refusalText(t, { reason: 'scanMissing', field }, nobody)
  expect(said('mode')).toBe('Vispirms pievienojiet paskaidrojumam tā skenējumu.')
  expect(said('text')).toBe(
    'Vispirms pievienojiet papildinājuma skenējumu vai pārrakstiet papildinājuma tekstu.',
  )
})
