import { action as actionEn } from '#renderer/settings/actionEn.ts'
import { action as actionLv } from '#renderer/settings/actionLv.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'

/**
 * Both languages at once, with the words that come with the access log, for whoever compares them;
 * the screen loads English only when it is chosen.
 */
export const texts = { lv: { ...lv, action: actionLv }, en: { ...en, action: actionEn } }
