import { addTexts } from '#renderer/app/language/language.ts'
import { imports as en } from './en.ts'
import { imports as lv } from './lv.ts'

addTexts({ lv: { imports: lv }, en: { imports: en } })
