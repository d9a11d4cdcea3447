import { createInstance } from 'i18next'
import { expect, test, vi } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'

// The words of late screens join texts that have begun, on a page.
vi.stubGlobal('document', { documentElement: { lang: '' } })
const { startLanguage } = await import('#renderer/app/language/language.ts')

test('whoever filed it is told who sees to an explanation that they need not ask for', async () => {
  await startLanguage('lv')
  const { nobody, refusalText } = await import('#renderer/incidents/words.ts')
  const said = async (lng: 'lv' | 'en') => {
    const t = await createInstance().init({
      lng,
      resources: { [lng]: { translation: texts[lng] } },
    })
    return refusalText(t, { reason: 'othersAsk', field: 'person' }, nobody)
  }
  expect(await said('lv')).toBe(
    'Par šī cilvēka paskaidrojumu gādā kolēģis, kas atbild par lietu. Jums tas nav jāprasa.',
  )
  expect(await said('en')).toContain('You need not ask for it.')
})
