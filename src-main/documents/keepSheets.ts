import { sql } from 'kysely'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import { type ForeseenNumbers, takeNumbers } from '#main/settings/numberSeries.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { SheetsRefusal } from '#shared/documents/contract.ts'
import type { MadePaper, SheetRemarks, SheetsOf } from '#shared/documents/schema.ts'
import type { SheetCopy } from './collectSheet.ts'
import type { RenderedPaper } from './documentMaker.ts'
import { keepPaper } from './keepPaper.ts'
import type { KnownSheet } from './knownSheets.ts'

/** A sheet ready to be kept, or one that is kept already and says the same. */
export type PreparedSheet =
  | {
      kind: 'new'
      copy: SheetCopy
      number: string
      author: { post: string; name: string }
      paper: RenderedPaper
    }
  | { kind: 'unchanged'; person: string; sheet: KnownSheet }

/** Sheets as they were typeset before the command: in Latvian order, with foreseen numbers. */
export interface PreparedSheets {
  sheets: readonly PreparedSheet[]
  foreseen: ForeseenNumbers
  issuedOn: string
  remarks: SheetRemarks
}

export interface SheetsMade {
  papers: MadePaper[]
  remarks: SheetRemarks
}

/**
 * Keeps sheets in the register of papers and takes their numbers. `numbersTaken`: somebody was
 * faster, nothing is kept. Nor is anything when somebody is no longer in the group as who they were.
 */
export const keepSheets: Command<
  { of: SheetsOf; prepared: PreparedSheets },
  SheetsMade,
  SheetsRefusal | { reason: 'numbersTaken' } | CommonRefusal
> = {
  name: 'documents.makeSheets',
  // What was typeset is made for the command: the same wish is the same command.
  asked: ({ of }) => ({ of }),
  async run(work, { of, prepared }) {
    if (prepared.sheets.length === 0) return refuse({ reason: 'nobody' })
    if (!(await areStillEnrolled(work, of.group, prepared.sheets))) {
      return refuse({ reason: 'peopleChanged' })
    }
    if (!(await takeNumbers(work, prepared.foreseen))) return refuse({ reason: 'numbersTaken' })
    const papers: MadePaper[] = []
    for (const [place, sheet] of prepared.sheets.entries()) {
      papers.push(
        sheet.kind === 'new'
          ? await keepSheet(work, of.group, prepared, sheet)
          : {
              id: sheet.sheet.id,
              person: sheet.person,
              number: sheet.sheet.number,
              state: 'unchanged',
            },
      )
      if (place % 100 === 99) await work.pause()
    }
    return done({ papers, remarks: prepared.remarks })
  },
}

/** Whether everybody whose sheet was typeset is in the group as the person they were then. */
async function areStillEnrolled(
  work: Work,
  group: string,
  sheets: readonly PreparedSheet[],
): Promise<boolean> {
  const people = sheets.map((sheet) => (sheet.kind === 'new' ? sheet.copy.person : sheet.person))
  const { count } = await work.db
    .selectFrom('enrolment')
    .select((expression) => expression.fn.count<number>('person_id').distinct().as('count'))
    .where('group_id', '=', group)
    .where(sql<boolean>`person_id in (select value from json_each(${JSON.stringify(people)}))`)
    .executeTakeFirstOrThrow()
  return count === new Set(people).size
}

async function keepSheet(
  work: Work,
  group: string,
  { issuedOn }: PreparedSheets,
  { copy, number, author, paper }: Extract<PreparedSheet, { kind: 'new' }>,
): Promise<MadePaper> {
  const id = await keepPaper(work, {
    kind: 'informationSheet',
    number,
    person: copy.person,
    group,
    language: copy.language,
    contentHash: copy.contentHash,
    issuedOn,
    author,
    paper,
  })
  return { id, person: copy.person, number, state: 'made' }
}
