/** The languages of the screen; Latvian comes first. */
export const languages = ['lv', 'en'] as const
export type Language = (typeof languages)[number]
export const isLanguage = (value: unknown): value is Language => value === 'lv' || value === 'en'
