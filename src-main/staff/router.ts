import { createHmac, randomBytes } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { v4 } from 'uuid'
import type { CallContext, Services } from '#main/calls/context.ts'
import { openProcedures, procedures } from '#main/calls/implement.ts'
import { type CommandCall, runCommand, runWithin } from '#main/calls/runCommand.ts'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import type { Command } from '#main/database/command.ts'
import type { Caller } from '#main/database/door.ts'
import { mendingIncidents } from '#main/incidents/followOffice.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { SignInAnswer } from '#shared/staff/contract.ts'
import { changeRole, closeAccount, invite, reopenAccount, resetPassword } from './accounts.ts'
import {
  type Credential,
  findRecoveryKey,
  invitationCredential,
  makeCredential,
  sealCredential,
} from './credentials.ts'
import { listAccounts } from './queries.ts'
import { setLanguage, setOwnPassword } from './own.ts'
import { recover } from './recover.ts'
import { renewRecoveryKey } from './renewRecovery.ts'
import { prepareSetUp, setUpOffice } from './setUp.ts'
import { signIn, tryPassword } from './signIn.ts'
import { officeState } from './state.ts'
import { forgetWaitingRecovery } from './waitingRecovery.ts'
import { normaliseSpokenCode, spokenCode } from './writtenCode.ts'

const open = openProcedures.staff
const os = procedures.staff

export const staffRouter = {
  state: open.state.handler(({ context }) => officeState(context)),
  restoreBackup: open.restoreBackup.handler(({ input, context }) =>
    context.condition.kind === 'trouble'
      ? context.condition.restore(
          { kind: 'own', name: input.name },
          { actor: null, desk: context.desk },
        )
      : { ok: false as const, refusal: { reason: 'notInTrouble' as const } },
  ),
  setUp: open.setUp.handler(async ({ input, context }) => {
    const services = servicesOf(context)
    const { passwordCost: cost, demo } = services
    const prepared = await prepareSetUp(input, { demo, cost })
    const made = await services.door.run(setUpOffice, v4(), prepared.input, {
      actor: null,
      desk: context.desk,
    })
    if (!made.ok) {
      if (made.refusal.reason === 'cannotWrite') throw new CannotWrite(made.refusal.why)
      if (made.refusal.reason !== 'alreadySetUp') throw new Error(made.refusal.reason)
      return { ok: false, refusal: made.refusal }
    }
    services.sessions.open(context.desk, made.value, prepared.keys)
    services.feed.tellDesk(context.desk, { kind: 'state' })
    return { ok: true, recoveryKey: prepared.recoveryKey }
  }),
  signIn: open.signIn.handler(({ input, context }) =>
    signIn(servicesOf(context), context.desk, input.account, input.password),
  ),
  acceptInvitation: open.acceptInvitation.handler(
    async ({ input, context }): Promise<SignInAnswer> => {
      const services = servicesOf(context)
      const code = normaliseSpokenCode(input.code)
      const opened = await tryPassword(services, context.desk, input.account, code)
      if (!opened.ok) return opened
      if (opened.keys !== null)
        return { ok: false, refusal: { reason: 'wrongPassword', waitSeconds: 0 } }
      const recoveryKey = await findRecoveryKey(services.reads)
      const { stored, keys } = await makeCredential(
        input.password,
        recoveryKey,
        services.passwordCost,
      )
      const caller = { actor: opened.actor, desk: context.desk }
      const chosen = await setPassword(services, stored, opened.salt, caller)
      if (!chosen.ok) return chosen
      services.sessions.open(context.desk, opened.actor, keys)
      services.feed.tellDesk(context.desk, { kind: 'state' })
      return { ok: true }
    },
  ),
  recover: open.recover.handler(({ input, context }) =>
    recover(servicesOf(context), context.desk, input),
  ),
  lock: os.lock.handler(({ context }) => {
    context.services.sessions.lock(context.desk)
    context.services.feed.tellDesk(context.desk, { kind: 'state' })
    return {}
  }),
  signOut: open.signOut.handler(({ context }) => {
    const services = servicesOf(context)
    services.sessions.signOut(context.desk)
    services.feed.tellDesk(context.desk, { kind: 'state' })
    return {}
  }),
  recoveryKeyPrinted: os.recoveryKeyPrinted.handler(async ({ context }) => {
    const { services, actor } = context
    await forgetWaitingRecovery(services.door, actor.account)
    // Another window of the same director, of whatever desk, shows a key that is on paper now.
    for (const desk of services.sessions.desksOf(actor.account)) {
      services.feed.tellDesk(desk, { kind: 'state' })
    }
    return {}
  }),
  renewRecoveryKey: os.renewRecoveryKey.handler(({ context }) => renewRecoveryKey(context)),
  awake: os.awake.handler(({ context }) => {
    context.services.sessions.awake(context.desk)
    return {}
  }),
  changePassword: os.changePassword.handler(async ({ input, context }): Promise<SignInAnswer> => {
    const { services, actor, desk } = context
    const opened = await tryPassword(services, desk, actor.account, input.current)
    if (!opened.ok) return opened
    if (opened.keys === null) throw new Error('Somebody is signed in without a password')
    const recoveryKey = await findRecoveryKey(services.reads)
    // The keys that the password opened: those of the session are wiped if the desk locks meanwhile.
    const stored = await sealCredential(input.next, opened.keys, recoveryKey, services.passwordCost)
    return setPassword(services, stored, opened.salt, { actor, desk })
  }),
  setLanguage: os.setLanguage.handler(runCommand(setLanguage)),

  list: os.list.handler(({ context }) => listAccounts(context.services.reads)),
  invite: os.invite.handler(mendingIncidents((call) => withCode(invite, call))),
  changeRole: os.changeRole.handler(
    mendingIncidents(async (call) => {
      const outcome = await runCommand(changeRole)(call)
      if (outcome.ok) endSessions(call.context.services, call.input.payload.id)
      return outcome
    }),
  ),
  close: os.close.handler(
    mendingIncidents(async (call) => {
      const outcome = await runCommand(closeAccount)(call)
      if (outcome.ok) endSessions(call.context.services, call.input.payload.id)
      return outcome
    }),
  ),
  reopen: os.reopen.handler(mendingIncidents((call) => withCode(reopenAccount, call))),
  resetPassword: os.resetPassword.handler(async (call) => {
    const outcome = await withCode(resetPassword, call)
    if (outcome.ok) endSessions(call.context.services, call.input.payload.id)
    return outcome
  }),
}

async function setPassword(
  { door }: Services,
  credential: Credential,
  replaces: string,
  caller: Caller,
): Promise<SignInAnswer> {
  const set = await door.run(setOwnPassword, v4(), { credential, replaces }, caller)
  if (set.ok) return { ok: true }
  if (set.refusal.reason === 'cannotWrite') throw new CannotWrite(set.refusal.why)
  if (set.refusal.reason !== 'replacedMeanwhile') throw new Error(set.refusal.reason)
  return { ok: false, refusal: { reason: 'wrongPassword', waitSeconds: 0 } }
}

/** Known to this run of the office only: a code is told once and stored nowhere. */
const codeSecret = randomBytes(32)

/** Runs a command that gives somebody a code. A double click is one command, so it gets one code. */
async function withCode<I, R>(
  command: Command<I & { credential: Credential }, { account: string }, R>,
  call: CommandCall<I>,
): Promise<Outcome<{ account: string; code: string }, R>> {
  const { input, context } = call
  const secret = createHmac('sha256', codeSecret).update(input.commandId).digest()
  const code = spokenCode(secret)
  const credential = await invitationCredential(
    normaliseSpokenCode(code),
    context.services.passwordCost,
    context.services.clock.now(),
  )
  const outcome = await runWithin(command, { ...input.payload, credential }, call)
  return outcome.ok ? { ...outcome, value: { ...outcome.value, code } } : outcome
}

function endSessions(services: Services, account: string): void {
  services.sessions.endAll(account)
  // Other desks too: a recovery key that waited for this account is lost now, and a director is told.
  services.feed.tellAll({ kind: 'state' })
}

function servicesOf({ condition }: CallContext): Services {
  if (condition.kind === 'trouble') throw new ORPCError('SERVICE_UNAVAILABLE')
  return condition.services
}
