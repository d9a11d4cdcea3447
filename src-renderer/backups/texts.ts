import { addTexts } from '#renderer/app/language/language.ts'
import { backups as en } from './en.ts'
import { backups as lv } from './lv.ts'

addTexts({ lv: { backups: lv }, en: { backups: en } })
