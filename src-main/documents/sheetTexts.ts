import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SheetPart, SheetTexts } from '#shared/documents/informationSheet.ts'
import { Clauses } from '#shared/settings/schema.ts'

const Topic = Clauses.keyof().nullable()
const shippedPart = SheetPart.extend({ topic: Topic })
/** The shipped wording: each part names the clause of the settings that it follows. */
const ShippedTexts = SheetTexts.extend({
  contacts: SheetTexts.shape.contacts.extend({ topic: Topic }),
  atOnce: SheetTexts.shape.atOnce.extend({ parts: shippedPart.array() }),
  more: SheetTexts.shape.more.extend({ parts: shippedPart.array() }),
})

function readShipped(resources: string) {
  const file = join(resources, 'texts', 'informationSheet.lv.json')
  return ShippedTexts.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The wording an office starts with, with the clause numbers of the usual procedure. Throws when the shipped file is not valid. */
export function defaultSheetTexts(resources: string): SheetTexts {
  return SheetTexts.parse(readShipped(resources))
}

/** The shipped wording with the office's own clause numbers; `null` for none at all, where the office named no procedure. */
export function sheetTextsFor(resources: string, clauses: Clauses | null): SheetTexts {
  const shipped = readShipped(resources)
  const own = <P extends { topic: keyof Clauses | null }>(part: P) => ({
    ...part,
    clause: part.topic === null || clauses === null ? null : clauses[part.topic] || null,
  })
  return SheetTexts.parse({
    ...shipped,
    contacts: own(shipped.contacts),
    atOnce: { ...shipped.atOnce, parts: shipped.atOnce.parts.map(own) },
    more: { ...shipped.more, parts: shipped.more.parts.map(own) },
  })
}
