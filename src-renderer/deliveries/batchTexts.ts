import './texts.ts'
import { addTexts } from '#renderer/app/language/language.ts'
import { batch as en } from './batchEn.ts'
import { batch as lv } from './batchLv.ts'

addTexts({ lv: { batch: lv }, en: { batch: en } })
