import { ORPCError } from '@orpc/client'
import { createInstance } from 'i18next'
import { expect, test, vi } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import { OFFICE_GONE } from '#shared/host/line.ts'

// The words of late screens join texts that have begun, on a page.
vi.stubGlobal('document', { documentElement: { lang: '' } })
const { startLanguage } = await import('#renderer/app/language/language.ts')
await startLanguage('lv')
const { fileTroubleText, isForGood } = await import('#renderer/incidents/fileTrouble.ts')

const t = await createInstance().init({
  lng: 'lv',
  resources: { lv: { translation: texts.lv } },
  interpolation: { escapeValue: false },
})

const changed = 'Fails nav tas, kas tika noglabāts, tāpēc to neizsniedz.'

test('only what the office found changed is said to be changed', () => {
  expect(fileTroubleText(t, new ORPCError('CONTENT_CHANGED'))).toBe(changed)
  const others = [OFFICE_GONE, 'NO_KEY', 'NOT_FOUND', 'UNAUTHORIZED', 'DISK_FULL', 'READ_ONLY']
  const said = others.map((code) => fileTroubleText(t, new ORPCError(code)))
  expect(said).not.toContain(changed)
  expect(said.every((text) => /^\p{Lu}.*\.$/u.test(text))).toBe(true)
  expect(fileTroubleText(t, new TypeError('fetch'))).toBe(
    'Failu neizdevās saņemt. Mēģiniet vēlreiz.',
  )
})

test('a broken line is worth another try, a changed file is not', () => {
  expect(isForGood(new ORPCError(OFFICE_GONE))).toBe(false)
  expect(isForGood(new ORPCError('CONTENT_CHANGED'))).toBe(true)
})
