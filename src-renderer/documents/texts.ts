import { addTexts } from '#renderer/app/language/language.ts'
import { documents as en } from './en.ts'
import { documents as lv } from './lv.ts'

addTexts({ lv: { documents: lv }, en: { documents: en } })
