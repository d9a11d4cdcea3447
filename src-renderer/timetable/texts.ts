import { addTexts } from '#renderer/app/language/language.ts'
import { timetable as en } from './en.ts'
import { timetable as lv } from './lv.ts'

addTexts({ lv: { timetable: lv }, en: { timetable: en } })
