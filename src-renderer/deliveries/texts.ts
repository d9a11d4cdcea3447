import { addTexts } from '#renderer/app/language/language.ts'
import { deliveries as en } from './en.ts'
import { deliveries as lv } from './lv.ts'

addTexts({ lv: { deliveries: lv }, en: { deliveries: en } })
