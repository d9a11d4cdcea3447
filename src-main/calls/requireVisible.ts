import type { AdmittedContext } from './context.ts'
import { notFound } from './implement.ts'

/**
 * Lets a query go on only where its record (`group/<id>`) is within the actor's scope: outside of it
 * a record does not exist, nor does anything that belongs to it.
 * @param path of the procedure, for the journal
 */
export async function requireVisible(
  context: AdmittedContext,
  record: string,
  path: readonly string[],
): Promise<void> {
  await requireAllVisible(context, [record], path)
}

/** The same for a query about several records: one that is not there for the actor hides them all. */
export async function requireAllVisible(
  context: AdmittedContext,
  records: readonly string[],
  path: readonly string[],
): Promise<void> {
  const visible = await context.services.visibility.allVisible(records, context.actor)
  if (!visible) await notFound(context, path.join('.'))
}
