import type { Command } from '#main/database/command.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { AdmittedContext } from './context.ts'

interface CommandCall<I> {
  input: { commandId: string; payload: I }
  context: AdmittedContext
  signal?: AbortSignal | undefined
}

/** The handler of a procedure that is one command: the door does the rest. Progress goes to the caller's desk. */
export const runCommand =
  <I, T, R>(command: Command<I, T, R>) =>
  ({ input, context, signal }: CommandCall<I>): Promise<Outcome<T, R>> =>
    context.services.door.run(command, input.commandId, input.payload, {
      actor: context.actor,
      desk: context.desk,
      signal,
      onProgress: (progress) =>
        context.services.feed.tellDesk(context.desk, {
          kind: 'progress',
          work: input.commandId,
          ...progress,
        }),
    })
