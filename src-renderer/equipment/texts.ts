import { addTexts } from '#renderer/app/language/language.ts'
import { equipment as en } from './en.ts'
import { equipment as lv } from './lv.ts'

addTexts({ lv: { equipment: lv }, en: { equipment: en } })
