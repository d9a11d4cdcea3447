import { addTexts } from '#renderer/app/language/language.ts'
import { coursePages as en } from './coursePageEn.ts'
import { coursePages as lv } from './coursePageLv.ts'

addTexts({ lv: { coursePages: lv }, en: { coursePages: en } })
