import { keepPreviousData } from '@tanstack/react-query'
import type { Office } from '#renderer/app/client/office.ts'
import { DeliveryStatus } from '#shared/deliveries/status.ts'
import type { BatchInput } from '#shared/deliveries/batchSchema.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })

/** What a batch would do, following everybody who is mended meanwhile. */
export const previewQuery = ({ queries }: Office, input: BatchInput) =>
  queries.deliveries.previewBatch.queryOptions({
    input: { input },
    meta: of('delivery', 'person', 'group', 'material', 'locker', 'session'),
    placeholderData: keepPreviousData,
  })

/** The prepared texts for each language. */
export const mailTextsQuery = (
  { queries }: Office,
  about: { group: string | null; session: string | null; materials: string[] },
) =>
  queries.deliveries.mailTexts.queryOptions({
    input: about,
    meta: of('group', 'material', 'session', 'institution'),
    placeholderData: keepPreviousData,
  })

/** The sessions of a group to choose from, the latest first. */
export const groupSessionsQuery = ({ queries }: Office, group: string) =>
  queries.timetable.listSessions.queryOptions({
    input: {
      of: { kind: 'group', group },
      list: {
        search: '',
        filters: { state: { kind: 'set', values: ['planned'] } },
        sort: [{ column: 'day', direction: 'descending' }],
        position: { kind: 'at', offset: 0 },
        limit: 300,
      },
    },
    meta: of('session'),
  })

/** How many deliveries of a group stand where. */
export const groupTallyQuery = ({ queries }: Office, group: string) =>
  queries.deliveries.ofGroup.queryOptions({ input: { group }, meta: of('delivery') })

/** How many of a group's deliveries its page shows. */
export const shownOfGroup = 100

/** The latest deliveries of a group, done or not. */
export const groupDeliveriesQuery = ({ queries }: Office, group: string) =>
  queries.deliveries.list.queryOptions({
    input: {
      search: '',
      filters: {
        group: { kind: 'set', values: [group] },
        // Every status there is: what is done is left out otherwise.
        status: { kind: 'set', values: [...DeliveryStatus.options] },
      },
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: shownOfGroup,
    },
    meta: of('delivery', 'parcel', 'locker', 'person'),
  })
