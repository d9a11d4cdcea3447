import type { Kysely } from 'kysely'
import { type Answer, type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { PaperTextRefusal } from '#shared/documents/contract.ts'
import { type PaperText, type PaperTextOf, paperTextProblem } from '#shared/documents/paperText.ts'
import type { Language } from '#shared/people/schema.ts'
import { ActKind, type PaperKind } from '#shared/documents/schema.ts'
import { formOf, isConsentText } from '#shared/documents/formTexts.ts'
import { readShippedActTexts } from './actTexts.ts'
import { kindOfRemark, readShippedRemarks } from './groupPapers/remark.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import { eachText, readShippedSheet } from './sheetTexts.ts'
import { readShippedFormTexts } from './shippedFormTexts.ts'

type Reading = Pick<Kysely<Tables>, 'selectFrom'>

/** The fixed texts of the information sheet, then those of acts, in the order they have them, then the remarks on lists and the forms of recordings, as they are printed now. */
export async function findPaperTexts(db: Reading, language: Language): Promise<PaperText[]> {
  const own = await findOwnRows(db, language)
  const texts: PaperText[] = []
  const add = (name: string, shipped: string): void => {
    const row = own.get(name)
    texts.push({
      name,
      shipped,
      text: row?.text ?? shipped,
      revision: row?.revision ?? null,
      shippedChanged: row !== undefined && row.replaces !== shipped,
    })
  }
  eachText(readShippedSheet(resourcesFolder(), language), (name, shipped) => {
    add(name, shipped)
    return shipped
  })
  for (const { name, text } of readShippedActTexts(resourcesFolder(), language)) add(name, text)
  for (const { name, text } of readShippedRemarks(language)) add(name, text)
  for (const { name, text } of readShippedFormTexts(resourcesFolder(), language)) add(name, text)
  return texts
}

/** The office's own wordings in a language, by the place they stand at. */
export async function findOwnTexts(
  db: Reading,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const own = await findOwnRows(db, language)
  return new Map([...own].map(([name, { text }]) => [name, text]))
}

async function findOwnRows(db: Reading, language: Language) {
  const rows = await db
    .selectFrom('paper_text')
    .select(['id', 'name', 'text', 'replaces', 'revision'])
    .where('language', '=', language)
    .execute()
  return new Map(rows.map((row) => [row.name, row]))
}

/** The kind of paper that has a text of this name. */
const paperOf = (name: string): PaperKind =>
  ActKind.options.find((kind) => name.startsWith(`${kind}.`)) ??
  kindOfRemark(name) ??
  formOf(name) ??
  'informationSheet'

/** A text as the office wants it worded; `revision` as seen, null while the program's stood. */
export type TextWish = PaperTextOf & { text: string; revision: number | null }
type Refusal = PaperTextRefusal | CommonRefusal

/**
 * Words a text of a paper in the office's own way, or, with the program's own text, goes back to it.
 * What the program's text was is kept beside it: an update that words it anew is told of, never hidden.
 * A text that consents depend on is reworded where those are.
 */
export const changePaperText: Command<TextWish, { revision: number | null }, Refusal> = {
  name: 'documents.changeText',
  run: async (work, wish) =>
    isConsentText(wish.name) ? refuse({ reason: 'unknownText' }) : wordPaperText(work, wish),
}

/** Words any text, as part of another command. */
export async function wordPaperText(
  work: Work,
  { language, name, text: typed, revision }: TextWish,
): Promise<Answer<{ revision: number | null }, Refusal>> {
  const text = typed.replace(/\r\n?/gu, '\n').trim()
  const before = (await findPaperTexts(work.db, language)).find((one) => one.name === name)
  if (before === undefined) return refuse({ reason: 'unknownText' })
  if (before.revision !== revision) {
    const current = { text: before.text, revision: before.revision }
    return refuse({ reason: 'changedMeanwhile', revision: before.revision ?? 0, current })
  }
  const problem = text === before.shipped ? null : paperTextProblem(name, text)
  if (problem !== null) return refuse({ reason: 'invalid', problems: [problem] })
  const own = (await findOwnRows(work.db, language)).get(name)
  if (text === before.shipped) {
    if (own !== undefined) await work.db.deleteFrom('paper_text').where('id', '=', own.id).execute()
    return done({ revision: null })
  }
  const saved = { text, replaces: before.shipped, revision: (own?.revision ?? 0) + 1 }
  if (own === undefined) {
    await work.db
      .insertInto('paper_text')
      .values({ id: work.newId(), kind: paperOf(name), language, name, ...saved })
      .execute()
  } else {
    await work.db.updateTable('paper_text').set(saved).where('id', '=', own.id).execute()
  }
  return done({ revision: saved.revision })
}
