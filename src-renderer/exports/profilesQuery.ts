import type { Office } from '#renderer/app/client/office.ts'

/** How often (ms) the progress of a delivery under way is asked for. */
const beat = 700

/** All profiles with their outbox; while something is on its way its progress is followed. */
export const profilesQuery = ({ queries }: Office) =>
  queries.exports.profiles.queryOptions({
    meta: { shows: [{ kind: 'exportProfile', list: true }] },
    refetchInterval: ({ state }) =>
      state.data?.some(
        ({ outbox }) =>
          outbox.kind === 'running' || (outbox.kind === 'waiting' && outbox.reason === null),
      ) === true
        ? beat
        : false,
  })
