import { createInstance, type ParseKeys, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from './languages.ts'
import { lv } from './lv.ts'

const i18n = createInstance()

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
  i18n.on('languageChanged', markPage)
  await changeLanguage(language)
}

/** Every text on screen changes at once; what is being typed stays. */
export const changeLanguage = async (language: Language): Promise<void> => {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en.ts')
    i18n.addResourceBundle('en', 'translation', en)
  }
  await i18n.changeLanguage(language)
}

/** Whether the language files know this key, for keys that come with data. */
export const isTextKey = (key: string): key is TextKey =>
  i18n.exists(key) || i18n.exists(key, { count: 2 })

const markPage = (language: string): void => {
  document.documentElement.lang = language
}
