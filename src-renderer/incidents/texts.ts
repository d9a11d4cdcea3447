import { addTexts } from '#renderer/app/language/language.ts'
import { incidents as en } from './en.ts'
import { incidents as lv } from './lv.ts'

addTexts({ lv: { incidents: lv }, en: { incidents: en } })
