import type { Office } from '#renderer/app/client/office.ts'
import type { Reach } from '#shared/recordings/schema.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })
/** What decides how a request stands: its own records, who is expected or away, and who they are. */
const about = ['recordingRequest', 'recording', 'session', 'group', 'person', 'absence', 'policy']

/** One request with its grid and its recording. */
export const requestQuery = ({ queries }: Office, id: string) =>
  queries.recordings.get.queryOptions({ input: { id }, meta: of(...about) })

/** Every event of a request's consents. */
export const consentsQuery = ({ queries }: Office, id: string) =>
  queries.recordings.consents.queryOptions({ input: { id }, meta: of(...about) })

/** What waits. */
export const boardQuery = ({ queries }: Office) =>
  queries.recordings.board.queryOptions({ meta: of(...about) })

/** The requests to record a session. */
export const requestsOfSessionQuery = ({ queries }: Office, session: string) =>
  queries.recordings.ofSession.queryOptions({ input: { session }, meta: of(...about) })

/** The requests in which somebody has a say. */
export const askedOfQuery = ({ queries }: Office, person: string) =>
  queries.recordings.askedOf.queryOptions({ input: { person }, meta: of(...about) })

/** What the form of a new request offers for a person. */
export const offeredQuery = (
  { queries }: Office,
  asked: { person: string; from: string; until: string },
) =>
  queries.recordings.offered.queryOptions({
    input: asked,
    meta: of('session', 'group', 'recordingRequest', 'policy'),
  })

/** What a new request begins with. */
export const usualTermsQuery = ({ queries }: Office) =>
  queries.recordings.usualTerms.queryOptions({ meta: of('recordingRequest', 'policy') })

/** What somebody said of more than one request: it follows them, and no others. */
export const standingQuery = ({ queries }: Office, person: string) =>
  queries.recordings.standingOf.queryOptions({
    input: { person },
    meta: { shows: [{ kind: 'person', ids: [person] }] },
  })

/** What a withdrawal would do if it were entered now. */
export const reachedQuery = (
  { queries }: Office,
  asked: { person: string; by: string; reach: Reach },
) => queries.recordings.reached.queryOptions({ input: asked, meta: of(...about) })

export const recordingPolicyQuery = ({ queries }: Office) =>
  queries.recordings.policy.queryOptions({ meta: of('policy') })
