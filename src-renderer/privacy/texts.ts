import { addTexts } from '#renderer/app/language/language.ts'
import { privacy as en } from './en.ts'
import { privacy as lv } from './lv.ts'

addTexts({ lv: { privacy: lv }, en: { privacy: en } })
