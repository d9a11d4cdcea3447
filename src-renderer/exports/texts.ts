import { addTexts } from '#renderer/app/language/language.ts'
import { exports as en } from './en.ts'
import { exports as lv } from './lv.ts'

addTexts({ lv: { exports: lv }, en: { exports: en } })
