import { addTexts } from '#renderer/app/language/language.ts'
import { diagnostics as en } from './en.ts'
import { diagnostics as lv } from './lv.ts'

addTexts({ lv: { diagnostics: lv }, en: { diagnostics: en } })
