import type { Action, Involved, Reader, Statement } from '#shared/incidents/file.ts'

/** Which form of a file is open, and about what. */
export type OpenStep =
  | {
      step:
        | 'addition'
        | 'proposal'
        | 'classified'
        | 'talk'
        | 'agreement'
        | 'decision'
        | 'notice'
        | 'noNotice'
        | 'addPerson'
        | 'requestStatement'
        | 'addAction'
        | 'attach'
        | 'suspectOffence'
        | 'decidePolice'
        | 'noteReported'
        | 'close'
        | 'resolveOnSpot'
        | 'reopen'
        | 'passOn'
        | 'addReader'
    }
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
  | { step: 'noteAnswer'; to: string }
  | { step: 'removeReader'; reader: Reader }

export type OnStep = (step: OpenStep) => void
