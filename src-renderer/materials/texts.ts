import { addTexts } from '#renderer/app/language/language.ts'
import { materials as en } from './en.ts'
import { materials as lv } from './lv.ts'

addTexts({ lv: { materials: lv }, en: { materials: en } })
