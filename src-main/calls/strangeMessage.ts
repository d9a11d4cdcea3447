import type { CallContext } from './context.ts'

/**
 * Remembers that a window sent what no screen of the program sends: something that is no call, a call
 * of a procedure that does not exist, or more than a message may hold. One entry of the access log
 * where a person is signed in at the desk; of what was sent it keeps nothing.
 */
export async function noteStrangeMessage({
  desk,
  condition,
}: Pick<CallContext, 'desk' | 'condition'>): Promise<void> {
  if (condition.kind !== 'open') return
  const { sessions, door } = condition.services
  const session = sessions.at(desk)
  if (session.kind !== 'open') return
  const caller = { actor: session.actor, desk }
  // Nothing was answered that would need its entry: a full disk changes nothing here.
  await door
    .note({ kind: 'denied', action: 'calls.strange', about: {} }, caller)
    .catch(() => undefined)
}
