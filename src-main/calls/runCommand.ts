import type { Command } from '#main/database/command.ts'
import type { Caller } from '#main/database/door.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { AdmittedContext } from './context.ts'
import { notFound } from './implement.ts'

export interface CommandCall<I> {
  input: { commandId: string; payload: I }
  context: AdmittedContext
  path: readonly string[]
  signal?: AbortSignal | undefined
}

/** Rolls a command back whose records are not there for the actor; caught where the command was called. */
class OutOfScope extends Error {}

/** The handler of a procedure that is one command. */
export const runCommand =
  <I, T, R>(command: Command<I, T, R>) =>
  (call: CommandCall<I>): Promise<Outcome<T, R>> =>
    runWithin(command, call.input.payload, call)

/**
 * Runs a command through the door: records outside the actor's scope are NOT_FOUND, as if they did
 * not exist. They are looked at inside the command's own transaction, so that nobody moves them
 * between the look and the write, and a command that was answered before is answered the same again,
 * even where it took its record away.
 */
export async function runWithin<I, T, R>(
  command: Command<I, T, R>,
  payload: I,
  { input, context, path, signal }: CommandCall<unknown>,
): Promise<Outcome<T, R>> {
  const { door, visibility } = context.services
  const within: Command<I, T, R> = {
    ...command,
    async run(work, asked) {
      const records = command.records?.(asked) ?? []
      if (!(await visibility.allVisible(records, context.actor, work.db))) throw new OutOfScope()
      if (await visibility.someClosed(records, work.db)) throw new OutOfScope()
      return command.run(work, asked)
    },
  }
  try {
    const caller = callerOf(context, input.commandId, signal)
    return await door.run(within, input.commandId, payload, caller)
  } catch (error) {
    if (error instanceof OutOfScope) {
      return notFound(context, path.join('.'), command.deniedAbout?.(payload))
    }
    throw error
  }
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
