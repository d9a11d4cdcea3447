import { addTexts } from '#renderer/app/language/language.ts'
import { history as en } from './historyEn.ts'
import { history as lv } from './historyLv.ts'

addTexts({ lv: { personHistory: lv }, en: { personHistory: en } })
