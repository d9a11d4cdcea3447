import { z } from 'zod'
import { aside, command, query } from '#shared/commands/procedure.ts'
import { UpdateState, UpdateWhen, Version } from './schema.ts'

export const UpdatePlaceRefusal = z.discriminatedUnion('reason', [
  /** Neither a full path nor an https address. */
  z.object({ reason: z.literal('noPlace'), field: z.literal('address') }),
  /** An address that is not https. */
  z.object({ reason: z.literal('notSecure'), field: z.literal('address') }),
  /** A name and password in it, or a question: nothing that belongs into a place. */
  z.object({ reason: z.literal('notPlain'), field: z.literal('address') }),
  z.object({ reason: z.literal('ownFolder'), field: z.literal('address') }),
])
export type UpdatePlaceRefusal = z.infer<typeof UpdatePlaceRefusal>

export const InstallAnswer = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({
    ok: z.literal(false),
    /**
     * `notReady`: there is no such package, or it is no longer what was signed; `byHand`: this program
     * can't replace itself; `notBackedUp`: without a fresh backup nothing is replaced;
     * `chosenOtherwise`: meanwhile somebody decided anew.
     */
    reason: z.enum(['notReady', 'byHand', 'notBackedUp', 'chosenOtherwise']),
  }),
])
export type InstallAnswer = z.infer<typeof InstallAnswer>

export const updatesContract = {
  state: query.output(UpdateState),
  /** Chooses where newer versions are looked for; null for nowhere. */
  setPlace: command(
    z.object({
      address: z.string().trim().min(1, 'required').max(500, 'tooLong').nullable(),
      revision: z.number().int().nullable(),
    }),
    z.object({}),
    UpdatePlaceRefusal,
  ),
  /** Looks at the place now; what is newer is fetched behind the answer. */
  check: aside.output(UpdateState),
  /** Whether and when the package that is ready takes the program's place. */
  install: aside.input(z.object({ version: Version, when: UpdateWhen })).output(InstallAnswer),
}
