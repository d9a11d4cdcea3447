import { callerOf } from '#main/calls/runCommand.ts'
import type { AdmittedContext } from '#main/calls/context.ts'
import { foreseeNumbers } from '#main/settings/numberSeries.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { SheetsRefusal } from '#shared/documents/contract.ts'
import { sidesOfLeaf } from '#shared/documents/rules.ts'
import type { SheetsOf } from '#shared/documents/schema.ts'
import { type CollectedSheets, collectSheets, wordingIn } from './collectSheet.ts'
import { findKnownSheets, unchangedSheet } from './knownSheets.ts'
import {
  keepSheets,
  type PreparedSheet,
  type PreparedSheets,
  type SheetsMade,
} from './keepSheets.ts'
import { printSheets } from './printSheets.ts'

type Made = Outcome<SheetsMade, SheetsRefusal | CommonRefusal>

/** Others may take numbers while sheets are typeset; somebody would have to do so again and again. */
const tries = 8

/**
 * Makes information sheets. Each participant's is a PDF of its own, so that one can be shown, handed
 * out or erased without the others'.
 *
 * A number stands on the paper, and a command awaits no typesetting; numbers taken beforehand would
 * be lost when somebody cancels. So the next numbers are only foreseen, the sheets typeset with
 * them, and the command takes them in the transaction that keeps the papers. If others took them
 * meanwhile, it keeps nothing and the sheets are made anew.
 * @returns null when the group or the participant is not within the actor's scope
 */
export async function makeSheets(
  context: AdmittedContext,
  { commandId, of }: { commandId: string; of: SheetsOf },
  signal: AbortSignal | undefined,
): Promise<Made | null> {
  const { reads, clock, door } = context.services
  const caller = callerOf(context, commandId, signal)
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const collected = await collectSheets(reads, of, context.actor, todayInRiga(clock))
    if (collected === null) return null
    const prepared = await prepareSheets(context, of, collected, {
      signal,
      onProgress: caller.onProgress,
    })
    if (prepared === null) return { ok: false, refusal: { reason: 'cancelled' } }
    const outcome = await door.run(keepSheets, commandId, { of, prepared }, caller)
    if (outcome.ok) return outcome
    const { refusal } = outcome
    if (refusal.reason !== 'numbersTaken') return { ok: false, refusal }
  }
  throw new Error('Numbers were taken by others at every try')
}

interface Watching {
  signal: AbortSignal | undefined
  onProgress: ((progress: { done: number; total: number }) => void) | undefined
}

/** Typesets what is new; null when cancelled. */
async function prepareSheets(
  { services: { reads, clock, documents } }: AdmittedContext,
  of: SheetsOf,
  { base, copies, gaps }: CollectedSheets,
  { signal, onProgress }: Watching,
): Promise<PreparedSheets | null> {
  const known = await findKnownSheets(reads, of.group, copies)
  const isNew = copies.filter((copy) => unchangedSheet(known, copy) === null)
  const today = todayInRiga(clock)
  const foreseen = await foreseeNumbers(reads, 'informationSheet', today, isNew.length)
  const missing = new Set<string>()
  const sheets: PreparedSheet[] = []
  let done = 0
  for (const copy of copies) {
    const unchanged = unchangedSheet(known, copy)
    if (unchanged !== null) {
      sheets.push({ kind: 'unchanged', person: copy.person, sheet: unchanged })
      continue
    }
    const number = foreseen.numbers[done]
    if (number === undefined) throw new Error('A sheet without a number')
    const paper = await printSheets(
      documents,
      base,
      [{ copy, as: { kind: 'new', number } }],
      signal,
    )
    if (paper === null) return null
    for (const letter of paper.missingLetters) missing.add(letter)
    const author = wordingIn(base, copy.language).preparedBy
    sheets.push({ kind: 'new', copy, number, author, paper })
    done += 1
    onProgress?.({ done, total: isNew.length })
  }
  const overLeaf = sheets.some((sheet) => sheet.kind === 'new' && sheet.paper.pages > sidesOfLeaf)
  return {
    sheets,
    foreseen,
    issuedOn: base.issued.on,
    remarks: { gaps, missingLetters: [...missing], overLeaf },
  }
}
