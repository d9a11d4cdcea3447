import { en } from './en.ts'
import { lv } from './lv.ts'

export type HostTexts = typeof lv
export type HostLanguage = 'lv' | 'en'

/** The texts of a host itself: what is said before, or without, the screen. */
export const hostTexts: Record<HostLanguage, HostTexts> = { lv, en }

/** The language of a system locale (`lv-LV`, `en_GB.UTF-8`): Latvian unless it says another one. */
export const hostLanguage = (locale: string | undefined): HostLanguage =>
  locale === undefined || locale === '' || /^(lv|c$|c\.|posix)/i.test(locale) ? 'lv' : 'en'

/** The locale a terminal program runs in: the environment's, else the one the system shows dates in. */
export const systemLocale = (env: Readonly<Record<string, string | undefined>>): string =>
  env['LC_ALL'] ||
  env['LC_MESSAGES'] ||
  env['LANG'] ||
  new Intl.DateTimeFormat().resolvedOptions().locale
