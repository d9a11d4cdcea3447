import { z } from 'zod'
import { Named } from '#shared/courses/schema.ts'
import { Ineligible } from './eligibility.ts'
import { RequestState } from './requestState.ts'
import { RecordingRequest } from './schema.ts'
import { UnmatchedAnswer } from './unmatched.ts'
import { Terms } from './terms.ts'
import { Standing } from './standing.ts'

/** How lists tell it: a session that is over without a recording waits for nothing any more. */
export const ListedState = z.enum([...RequestState.options, 'lapsed'])
export type ListedState = z.infer<typeof ListedState>

/** A request as lists show it. Instants are UTC text, days civil dates of Riga. */
export const ListedRequest = z.object({
  id: z.uuid(),
  session: z.object({ id: z.uuid(), day: z.string(), from: z.string(), to: z.string() }),
  group: Named,
  /** Null where nobody asked. */
  person: Named.nullable(),
  state: ListedState,
  /** How many answers are waited for; 0 where none are. */
  missing: z.number().int(),
  answersBy: z.string(),
  askedAt: z.string(),
  /** Null while there is no recording. */
  recordedAt: z.string().nullable(),
  /** The last day on which it is kept; null where nothing is. */
  deleteBy: z.string().nullable(),
  deletedAt: z.string().nullable(),
})
export type ListedRequest = z.infer<typeof ListedRequest>

/** Everything of one request. */
export const RequestDetails = RecordingRequest.extend({
  askedAt: z.string(),
  /** What stood against it when it was asked; a late one was taken with a reason. */
  against: z.array(Ineligible),
  /** The session is over, and nothing was recorded. */
  lapsed: z.boolean(),
  guests: z.array(z.uuid()),
  /** Answers of a platform's report that fitted nobody, settled ones too. */
  unmatched: z.array(UnmatchedAnswer),
  /** Everybody of the session, for whom such an answer may be. */
  roster: z.array(z.uuid()),
  /** Everybody who is in its recording, or had to agree to it; nobody where the viewer may not see it. */
  recorded: z.array(z.uuid()),
  /** Who answers for those of them who may be under age, one a pair. */
  recordedGuardians: z.array(z.object({ person: z.uuid(), guardian: Named })),
  absence: z.uuid().nullable(),
  /** That report was taken back, or the session moved: who asked comes after all, and must agree like everybody. */
  comesAfterAll: z.boolean(),
  /** Its session has moved since everybody was told of it: nobody can agree before they are asked anew. */
  toAskAnew: z.boolean(),
  /** Everybody whom the request, its answers or its recording name. */
  people: z.array(Named),
})
export type RequestDetails = z.infer<typeof RequestDetails>

/** What a new request begins with; the place is '' until an office has named one. */
export const UsualTerms = z.object({ ...Terms.shape, storage: z.string() })

/** What the form of a new request offers once the person is known. */
export const OfferedRequest = z.object({
  /** Their sessions of the days asked of that are not over, in order of time. */
  sessions: z.array(
    z.object({
      id: z.uuid(),
      day: z.string(),
      from: z.string(),
      to: z.string(),
      group: Named,
      topic: z.string(),
      /** Whether telling it now is still in time. */
      inTime: z.boolean(),
      /** The request there is already; null: none. */
      request: z.uuid().nullable(),
    }),
  ),
  guardians: z.array(Named),
})
export type OfferedRequest = z.infer<typeof OfferedRequest>

/** A request that is not over yet in which somebody has a say: of themselves, or of whom they answer for. */
export const AskedOf = z.object({
  request: z.uuid(),
  session: z.object({ day: z.string(), from: z.string(), to: z.string() }),
  group: Named,
  /** Whose answer it is. */
  person: Named,
  /** Null of who is in the session, but not recorded. */
  standing: Standing.nullable(),
})
export type AskedOf = z.infer<typeof AskedOf>
