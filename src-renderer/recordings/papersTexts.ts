import { addTexts } from '#renderer/app/language/language.ts'
import { recordingPapers as en } from './papersEn.ts'
import { recordingPapers as lv } from './papersLv.ts'

addTexts({ lv: { recordingPapers: lv }, en: { recordingPapers: en } })
