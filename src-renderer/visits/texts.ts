import { addTexts } from '#renderer/app/language/language.ts'
import { visits as en } from './en.ts'
import { visits as lv } from './lv.ts'

addTexts({ lv: { visits: lv }, en: { visits: en } })
