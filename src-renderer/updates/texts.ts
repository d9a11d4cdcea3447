import { addTexts } from '#renderer/app/language/language.ts'
import { updates as en } from './en.ts'
import { updates as lv } from './lv.ts'

addTexts({ lv: { updates: lv }, en: { updates: en } })
