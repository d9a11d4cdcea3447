import { createInstance, type ParseKeys, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './languages.ts'
import type { LateEnglish, LateTexts } from './lateTexts.ts'
import { lv } from './lv.ts'

const i18n = createInstance()
let englishIsHere = false
/** Late texts of parts that were loaded before the language was started. */
const broughtBefore: BroughtTexts[] = []

/** A key of the language files, without its plural suffix. */
export type TextKey = ParseKeys
export type Texts = TFunction

/** Starts the texts in the given language; every screen then asks `useTranslation()`. */
export const startLanguage = async (language: Language): Promise<void> => {
  await i18n.use(initReactI18next).init({
    lng: 'lv',
    fallbackLng: 'lv',
    resources: { lv: { translation: lv } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  for (const texts of broughtBefore.splice(0)) addTexts(texts)
  i18n.on('languageChanged', markPage)
  await changeLanguage(language)
}

/** Every text on screen changes at once; what is being typed stays. */
export const changeLanguage = async (language: Language): Promise<void> => {
  if (language === 'en' && !englishIsHere) {
    const { en } = await import('./en.ts')
    i18n.addResourceBundle('en', 'translation', en, true, false)
    englishIsHere = true
  }
  await i18n.changeLanguage(language)
}

interface BroughtTexts {
  lv: Partial<LateTexts>
  en: LateEnglish
}

/**
 * Texts of screens that open late come with those screens, in both languages: the first screen does
 * not wait for them. A feature's `texts.ts` calls this, and whatever shows such a text imports it.
 */
export const addTexts = (texts: BroughtTexts): void => {
  if (!i18n.isInitialized) {
    broughtBefore.push(texts)
    return
  }
  i18n.addResourceBundle('lv', 'translation', texts.lv, true, true)
  i18n.addResourceBundle('en', 'translation', texts.en, true, true)
}

/** Whether the language files know this key, for keys that come with data. */
export const isTextKey = (key: string): key is TextKey =>
  i18n.exists(key) || i18n.exists(key, { count: 2 })

const markPage = (language: string): void => {
  document.documentElement.lang = language
}
