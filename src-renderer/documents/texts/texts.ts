import { addTexts } from '#renderer/app/language/language.ts'
import { paperTexts as en } from './textsEn.ts'
import { paperTexts as lv } from './textsLv.ts'

addTexts({ lv: { paperTexts: lv }, en: { paperTexts: en } })
