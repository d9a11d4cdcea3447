import { addTexts } from '#renderer/app/language/language.ts'
import { erasure as en } from './en.ts'
import { erasure as lv } from './lv.ts'

addTexts({ lv: { erasure: lv }, en: { erasure: en } })
