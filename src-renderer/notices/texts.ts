import { addTexts } from '#renderer/app/language/language.ts'
import { notices as en } from './en.ts'
import { notices as lv } from './lv.ts'

addTexts({ lv: { notices: lv }, en: { notices: en } })
