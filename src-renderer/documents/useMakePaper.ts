import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { MadeGroupPaper } from '#shared/documents/schema.ts'

/** How a paper is made that stays in the register: the command, and its refusals in words. */
export interface PaperMaking<R extends { reason: string }> {
  call: (commandId: string) => Promise<Outcome<MadeGroupPaper, R>>
  why: (reason: R['reason']) => string
}

/** Makes a paper and says what came of it; null when it was not made. */
export const useMakePaper = <R extends { reason: string }>({
  call,
  why,
}: PaperMaking<R>): (() => Promise<MadeGroupPaper | null>) => {
  const { t } = useTranslation()
  const run = useCommand()
  return () =>
    run(call, {
      done: ({ state, number }) => t(`documents.done.${state}`, { count: 1, numbers: number }),
      undoable: ({ state }) => state === 'made',
      refused: ({ reason }) => why(reason),
    })
}
