import { addTexts } from '#renderer/app/language/language.ts'
import { recordings as en } from './en.ts'
import { recordings as lv } from './lv.ts'

addTexts({ lv: { recordings: lv }, en: { recordings: en } })
