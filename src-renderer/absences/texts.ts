import { addTexts } from '#renderer/app/language/language.ts'
import { absences as en } from './en.ts'
import { absences as lv } from './lv.ts'

addTexts({ lv: { absences: lv }, en: { absences: en } })
