import { implement, ORPCError, ValidationError } from '@orpc/server'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import { watchCall } from '#main/diagnostics/watchCall.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { contract } from '#shared/contract.ts'
import { rights } from '#shared/rights.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { CallContext, Services } from './context.ts'

/**
 * For procedures that anyone at the desk may call, before signing in or while the file can't be
 * opened. Everything else is built with `procedures`.
 */
export const openProcedures = implement(contract)
  .$context<CallContext>()
  .use(({ context, path, next }) => watchCall(context.log, path, async () => next()))
  .use(async ({ path, next }) => {
    if (accessOf(path) !== 'anyone') throw new Error(`${path.join('.')} is not open to anyone`)
    return next()
  })
  .use(({ next }) => sayingWhyNotWritten(async () => next()))

/**
 * For procedures of people who are signed in: the caller is known and has the procedure's right
 * before the input is looked at. A denial is journalled and says nothing else.
 * Input that breaks its schema is a refusal of the command, a BAD_REQUEST of a read.
 */
export const procedures = implement(contract)
  .$context<CallContext>()
  .use(({ context, path, next }) => watchCall(context.log, path, async () => next()))
  .use(({ next }) => sayingWhyNotWritten(async () => next()))
  .use(async ({ context, path, next }) => {
    const services = openServices(context)
    const session = services.sessions.at(context.desk)
    if (session.kind !== 'open') {
      throw new ORPCError(session.kind === 'locked' ? 'LOCKED' : 'UNAUTHORIZED')
    }
    await requireRight(services, context, session.actor, path)
    return next({ context: { services, actor: session.actor } })
  })
  .use(async ({ procedure, next }, _input, output) => {
    try {
      return await next()
    } catch (error) {
      const problems = problemsOf(error)
      if (problems === null) throw error
      if (procedure['~orpc'].meta.kind !== 'command') throw new ORPCError('BAD_REQUEST')
      return output({ ok: false, refusal: { reason: 'invalid', problems } })
    }
  })

const codes = { diskFull: 'DISK_FULL', readOnly: 'READ_ONLY' } as const

/** A call that had to leave a trace and could not says why; of a command that is a refusal already. */
async function sayingWhyNotWritten<T>(next: () => Promise<T>): Promise<T> {
  try {
    return await next()
  } catch (error) {
    throw error instanceof CannotWrite ? new ORPCError(codes[error.why]) : error
  }
}

function openServices(context: CallContext): Services {
  if (context.condition.kind === 'trouble') throw new ORPCError('SERVICE_UNAVAILABLE')
  return context.condition.services
}

async function requireRight(
  services: Services,
  context: CallContext,
  actor: Actor,
  path: readonly string[],
): Promise<void> {
  const access = accessOf(path)
  if (access === undefined) throw new Error(`${path.join('.')} has no row in the rights table`)
  if (access === 'anyone' || access.includes(actor.role)) return
  await services.door.note(
    { kind: 'denied', action: path.join('.'), about: {} },
    { actor, desk: context.desk },
  )
  throw new ORPCError('FORBIDDEN')
}

const accessByPath = new Map(Object.entries(rights))

function accessOf(path: readonly string[]) {
  return accessByPath.get(path.join('.'))
}

/** The fields an input got wrong, by the names of the language files; null for any other error. */
function problemsOf(error: unknown): FieldProblem[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  if (!(error.cause instanceof ValidationError)) return null
  return error.cause.issues.map((issue) => ({
    path: (issue.path ?? [])
      .map((step) => (typeof step === 'object' ? step.key : step))
      .filter((step) => typeof step === 'string' || typeof step === 'number')
      // The form knows the payload only.
      .slice(1),
    problem: /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : 'invalid',
  }))
}

/** Not within what the actor may see, or not there at all: nobody can tell which. The denial is journalled. */
export async function notFound(
  context: { services: Services; actor: Actor; desk: string },
  action: string,
  about: Readonly<Record<string, string>> = {},
): Promise<never> {
  await context.services.door.note(
    { kind: 'denied', action, about },
    { actor: context.actor, desk: context.desk },
  )
  throw new ORPCError('NOT_FOUND')
}
