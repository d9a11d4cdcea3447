import { z } from 'zod'

/**
 * What is wrong with one field of an input.
 * `path` leads to the field (`['contacts', 0, 'value']`); `problem` is a key of the language
 * files (`problem.<problem>`), `limits` fills its placeholders.
 */
export const FieldProblem = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  problem: z.string(),
  limits: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type FieldProblem = z.infer<typeof FieldProblem>

/** Refusals that every command can answer, whatever its feature. */
export const CommonRefusal = z.discriminatedUnion('reason', [
  /** The input breaks rules of its schema; nothing was written. */
  z.object({ reason: z.literal('invalid'), problems: z.array(FieldProblem) }),
  /** Another window saved first: `current` is the record as it is now, at `revision`. */
  z.object({ reason: z.literal('changedMeanwhile'), revision: z.number(), current: z.unknown() }),
  /** The same commandId came with another input. */
  z.object({ reason: z.literal('commandReused') }),
  /** The user (or a closing window) cancelled; nothing was written. */
  z.object({ reason: z.literal('cancelled') }),
  /** The disk is full or read-only; nothing was written, reading goes on. */
  z.object({ reason: z.literal('cannotWrite'), why: z.enum(['diskFull', 'readOnly']) }),
])
export type CommonRefusal = z.infer<typeof CommonRefusal>

export type Refused<R> = { ok: false; refusal: R }
/** What every write answers. `entry` is the journal's number of the command: what Undo takes back. */
export type Outcome<T, R = never> =
  { ok: true; value: T; entry: number } | Refused<R | CommonRefusal>

/** The input of a command on the wire. The caller makes the id when the form opens, so a double click is one command. */
export const commandInput = <S extends z.ZodType>(payload: S) =>
  z.object({ commandId: z.uuid(), payload })

/** The answer of a command on the wire: the value, or a refusal of the feature's own or a common kind. */
export const outcome = <T extends z.ZodType, R extends z.ZodType>(value: T, refusal: R) =>
  z.union([
    z.object({ ok: z.literal(true), value, entry: z.number() }),
    z.object({ ok: z.literal(false), refusal: z.union([refusal, CommonRefusal]) }),
  ])
