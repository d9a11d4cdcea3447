import { addTexts } from '#renderer/app/language/language.ts'
import { settings as en } from './en.ts'
import { settings as lv } from './lv.ts'

addTexts({ lv: { settings: lv }, en: { settings: en } })
