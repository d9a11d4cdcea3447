import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { valueWords } from '#main/exports/registerTexts.ts'
import { lv as notices } from '#main/notices/words/lv.ts'
import { outgoingWords } from '#main/timetable/outgoingWords.ts'
import { timetable as screens } from '#renderer/timetable/lv.ts'
import { SessionKind } from '#shared/timetable/schema.ts'

const Words = z.record(SessionKind, z.string())
const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../../../resources/texts/${name}.lv.json`), 'utf8'),
  )

test.each([
  ['notices', notices.kind],
  ['calendars and pages', outgoingWords.lv.kind],
  [
    'registers',
    Object.fromEntries(SessionKind.options.map((kind) => [kind, valueWords[`kind.${kind}`]])),
  ],
  [
    'information sheets',
    z.object({ words: z.object({ kind: Words }) }).parse(read('informationSheet')).words.kind,
  ],
  ['papers of groups', z.object({ kind: Words }).parse(read('groupPapers')).kind],
])('a kind of session is called in %s as on the screen', (_, words) => {
  for (const kind of SessionKind.options) {
    expect(Words.parse(words)[kind].toLowerCase()).toBe(screens.kind[kind].toLowerCase())
  }
})
