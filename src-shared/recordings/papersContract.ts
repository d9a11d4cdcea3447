import { z } from 'zod'
import { command, query } from '#shared/commands/procedure.ts'
import { MadeGroupPaper, MadePaper, RecordingPaperKind } from '#shared/documents/schema.ts'
import { PaperTextRefusal } from '#shared/documents/contract.ts'
import { PaperTextInput, PaperTextOf } from '#shared/documents/paperText.ts'
import { FieldProblem } from '#shared/commands/outcome.ts'
import { Language } from '#shared/people/schema.ts'

/**
 * A paper of a request. `person`: whose consent form, withdrawal or receipt; null of the others.
 * `language` null: that of whom it is for.
 */
export const RequestPaperOf = z.object({
  request: z.uuid(),
  kind: RecordingPaperKind,
  person: z.uuid().nullable(),
  language: Language.nullable(),
})
export type RequestPaperOf = z.infer<typeof RequestPaperOf>

/** Why a paper would be empty. */
export const RequestPaperRefusal = z.discriminatedUnion('reason', [
  /** This person is not among those who must agree, nor has answered. */
  z.object({ reason: z.literal('notAsked') }),
  /** The office opened it itself, for a recording that had been made. */
  z.object({ reason: z.literal('nobodyAsked') }),
  z.object({ reason: z.literal('noAnswer') }),
  z.object({ reason: z.literal('nobodyAgreed') }),
  /** The session has moved since everybody was told: they are asked anew first. */
  z.object({ reason: z.literal('sessionMoved') }),
  z.object({ reason: z.literal('notDeleted') }),
])
export type RequestPaperRefusal = z.infer<typeof RequestPaperRefusal>

/** Why there is no stack of forms. */
export const ConsentFormsRefusal = z.discriminatedUnion('reason', [
  /** Everybody who must agree has answered: no form waits to be signed. */
  z.object({ reason: z.literal('everybodyAnswered') }),
  /** The session has moved since everybody was told: they are asked anew first. */
  z.object({ reason: z.literal('sessionMoved') }),
  /** While the forms were made the request changed; nothing is kept. */
  z.object({ reason: z.literal('changedWhileTypeset') }),
])
export type ConsentFormsRefusal = z.infer<typeof ConsentFormsRefusal>

const Pdf = z.instanceof(Blob)
const OfRequest = z.object({ request: z.uuid() })

/** Papers of requests, and a stack of consent forms. */
export const recordingPapersContract = {
  /** A paper as it would be made now. `number`: that of the one which says the same. */
  previewPaper: query.input(RequestPaperOf).output(
    z.union([
      z.object({
        ok: z.literal(true),
        pdf: Pdf,
        pages: z.number().int(),
        number: z.string().nullable(),
        language: Language,
      }),
      z.object({ ok: z.literal(false), refusal: RequestPaperRefusal }),
    ]),
  ),
  /** Makes it: it gets a number and is kept as it is, unless one says the same. */
  makePaper: command(z.object({ of: RequestPaperOf }), MadeGroupPaper, RequestPaperRefusal),
  /**
   * One PDF of the forms of everybody whose answer is missing, in Latvian order, each in the language of
   * who signs. `fresh` of them have no number yet.
   */
  consentForms: query.input(OfRequest).output(
    z.union([
      z.object({
        ok: z.literal(true),
        pdf: Pdf,
        name: z.string(),
        pages: z.number().int(),
        copies: z.number().int(),
        fresh: z.number().int(),
      }),
      z.object({ ok: z.literal(false), refusal: ConsentFormsRefusal }),
    ]),
  ),
  /** Keeps each of those forms under a number of its own; one that is kept already stays that one. */
  makeConsentForms: command(
    OfRequest,
    z.object({ papers: z.array(MadePaper) }),
    ConsentFormsRefusal,
  ),
  /**
   * A form about somebody invented with a text as it is typed; `problem` where it can't stand there.
   * `asksAnew`: so many requests still to be recorded would be asked anew if it were worded so.
   */
  previewFormText: query
    .input(PaperTextOf.extend(PaperTextInput.shape))
    .output(
      z.union([
        z.object({ ok: z.literal(true), pdf: Pdf, asksAnew: z.number().int() }),
        z.object({ ok: z.literal(false), problem: FieldProblem }),
      ]),
    ),
  /**
   * Words a text of the consent form; the program's own text brings that back. `revision`: as seen, null
   * while the program's stood. `askedAnew`: so many requests have a new version of their notice now.
   */
  changeConsentText: command(
    PaperTextOf.extend(PaperTextInput.shape).extend({
      revision: z.number().int().min(1).nullable(),
    }),
    z.object({ revision: z.number().int().nullable(), askedAnew: z.number().int() }),
    PaperTextRefusal,
  ),
}
