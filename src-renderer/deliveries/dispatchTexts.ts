import './texts.ts'
import { addTexts } from '#renderer/app/language/language.ts'
import { dispatch as en } from './dispatchEn.ts'
import { dispatch as lv } from './dispatchLv.ts'

addTexts({ lv: { dispatch: lv }, en: { dispatch: en } })
