import { addTexts } from '#renderer/app/language/language.ts'
import { lockers as en } from './en.ts'
import { lockers as lv } from './lv.ts'

addTexts({ lv: { lockers: lv }, en: { lockers: en } })
