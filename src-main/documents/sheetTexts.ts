import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SheetTexts } from '#shared/documents/informationSheet.ts'

/** The wording an office starts with; what its settings hold later goes first. Throws when the shipped file is not valid. */
export function defaultSheetTexts(resources: string): SheetTexts {
  const file = join(resources, 'texts', 'informationSheet.lv.json')
  return SheetTexts.parse(JSON.parse(readFileSync(file, 'utf8')))
}
