import { createInstance, type TFunction } from 'i18next'
import { expect, vi } from 'vitest'
import { texts } from '#renderer/app/language/texts.ts'
import type { Client } from './office.ts'

// The words of late screens join texts that have begun, on a page.
vi.stubGlobal('document', { documentElement: { lang: '' } })
const { startLanguage } = await import('#renderer/app/language/language.ts')
await startLanguage('lv')

const wordsIn = (language: 'lv' | 'en'): Promise<TFunction> =>
  createInstance().init({
    lng: language,
    resources: { [language]: { translation: texts[language] } },
    interpolation: { escapeValue: false },
  })

/** The texts of the screens in both languages; those of a late screen once its texts were imported. */
export const words = { lv: await wordsIn('lv'), en: await wordsIn('en') }

/**
 * What is said in both languages: whole sentences, each in its own, and no key left over.
 * @returns both
 */
export function said<R>(
  text: (t: TFunction, refusal: R) => string,
  refusal: R,
): { lv: string; en: string } {
  const [lv, en] = [text(words.lv, refusal), text(words.en, refusal)]
  expect(lv).toMatch(/[.:] ?/u)
  expect(en).not.toBe(lv)
  for (const sentence of [lv, en]) expect(sentence).not.toMatch(/\b[a-z]\w*\.\w+\.\w+\b|\{\{/u)
  return { lv, en }
}

/** Refused, and the office is as it was. */
export async function refused<R>(
  client: Client,
  attempt: () => Promise<{ ok: true } | { ok: false; refusal: R }>,
): Promise<R> {
  const before = await client.journal.anchor()
  const outcome = await attempt()
  expect(await client.journal.anchor()).toEqual(before)
  if (outcome.ok) throw new Error('It was not refused')
  return outcome.refusal
}
