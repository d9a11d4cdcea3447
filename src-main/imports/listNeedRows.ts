import { NeedKind } from '#shared/equipment/schema.ts'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import type { ImportedNeeds } from '#shared/equipment/importedNeeds.ts'
import type { ListPage, ListRequest } from '#shared/lists/list.ts'
import type { JudgedNeeds } from './judgeNeeds.ts'
import { answerSight, pageOfAnswers } from './namedAnswers.ts'

/** How answers of a list are searched and put in order. */
export const needSight = answerSight<ImportedNeeds>(
  ({ phones, emails }) => [...phones, ...emails],
  ({ phones }, column) => (column === 'phone' ? phones.join(', ') : undefined),
)

/** A page of the judged answers. */
export const listNeedRows = (
  judged: readonly JudgedNeeds[],
  request: ListRequest,
): ListPage<NeedImportRow> =>
  pageOfAnswers(judged, request, {
    sight: needSight,
    said: ({ phones, answers }) => ({
      phone: phones.join(', '),
      answers: NeedKind.options.flatMap((kind) => {
        const answer = answers[kind]
        return answer === undefined ? [] : [{ kind, answer }]
      }),
    }),
  })
