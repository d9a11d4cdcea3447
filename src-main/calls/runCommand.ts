import type { Command } from '#main/database/command.ts'
import type { Caller } from '#main/database/door.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { AdmittedContext } from './context.ts'
import { notFound } from './implement.ts'

interface CommandCall<I> {
  input: { commandId: string; payload: I }
  context: AdmittedContext
  path: readonly string[]
  signal?: AbortSignal | undefined
}

/**
 * The handler of a procedure that is one command: records outside the actor's scope are NOT_FOUND,
 * the door does the rest.
 */
export const runCommand =
  <I, T, R>(command: Command<I, T, R>) =>
  async ({ input, context, path, signal }: CommandCall<I>): Promise<Outcome<T, R>> => {
    await requireRecords(command.records?.(input.payload) ?? [], context, path)
    const caller = callerOf(context, input.commandId, signal)
    return context.services.door.run(command, input.commandId, input.payload, caller)
  }

/** Records outside the actor's scope are NOT_FOUND, as if they did not exist. */
export async function requireRecords(
  records: readonly string[],
  context: AdmittedContext,
  path: readonly string[],
): Promise<void> {
  if (await context.services.visibility.allVisible(records, context.actor)) return
  await notFound(context, path.join('.'))
}

/** Who calls the door; progress of long work is told to the windows of the same desk. */
export const callerOf = (
  context: AdmittedContext,
  commandId: string,
  signal: AbortSignal | undefined,
): Caller & { actor: AdmittedContext['actor'] } => ({
  actor: context.actor,
  desk: context.desk,
  signal,
  onProgress: (progress) =>
    context.services.feed.tellDesk(context.desk, {
      kind: 'progress',
      work: commandId,
      ...progress,
    }),
})
