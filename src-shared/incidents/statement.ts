import { z } from 'zod'

/** Where one person's explanation stands. */
export const StatementState = z.enum([
  'requested',
  'draft',
  'signed',
  'amended',
  'refused',
  'unobtainable',
])
export type StatementState = z.infer<typeof StatementState>

/** How it came to paper. */
export const StatementMode = z.enum(['handwritten', 'typed', 'takenDown'])
export type StatementMode = z.infer<typeof StatementMode>

/** What can be done with an explanation. */
export type StatementStep = 'write' | 'sign' | 'amend' | 'refuse' | 'giveUp'

const from: Readonly<Record<StatementStep, readonly StatementState[]>> = {
  write: ['requested', 'draft'],
  /** A handwritten one was never a draft. */
  sign: ['requested', 'draft'],
  amend: ['signed', 'amended'],
  refuse: ['requested', 'draft'],
  giveUp: ['requested', 'draft'],
}

/** Whether a step is open in a state. Nothing edits what was signed: only an amendment adds to it. */
export const mayStep = (state: StatementState, step: StatementStep): boolean =>
  from[step].includes(state)

/** Whether nothing more is waited for. */
export const isSettled = (state: StatementState): boolean =>
  state !== 'requested' && state !== 'draft'
