import type { Entry } from '#shared/incidents/entries.ts'
import type { Action, FileEntry, Involved, Reader, Statement } from '#shared/incidents/file.ts'

/** An entry that somebody writes themselves. */
export type EntryStep = Entry['kind']

/** Which form of a file is open, and about what. */
export type OpenStep =
  | {
      step:
        | EntryStep
        | 'addPerson'
        | 'requestStatement'
        | 'addAction'
        | 'suspectOffence'
        | 'decidePolice'
        | 'noteReported'
        | 'close'
        | 'resolveOnSpot'
        | 'reopen'
        | 'passOn'
        | 'addReader'
    }
  /** Puts an entry right by another: of its kind, or by an addition that tells what was wrong. */
  | { step: 'correct'; wrong: FileEntry; as: EntryStep }
  | { step: 'changePerson' | 'removePerson'; person: Involved }
  | {
      step:
        | 'writeStatement'
        | 'signStatement'
        | 'amendStatement'
        | 'refuseStatement'
        | 'giveUpStatement'
      statement: Statement
    }
  | { step: 'finishAction'; action: Action }
  /** `statement`: the explanation that a file goes with; null: the incident. */
  | { step: 'attach'; statement: Statement | null }
  | { step: 'noteAnswer'; to: string }
  | { step: 'removeReader'; reader: Reader }

export type OnStep = (step: OpenStep) => void
