import { arch, platform, release } from 'node:os'
import type { CallContext } from '#main/calls/context.ts'
import { listBackups } from '#main/backups/backupFiles.ts'
import { programVersion } from '#main/diagnostics/programVersion.ts'
import type { OfficeState } from '#shared/staff/contract.ts'
import { findLostRecovery, findWaitingRecovery } from './waitingRecovery.ts'
import { findOffice, findSignedIn, listAccounts } from './queries.ts'

/** Lines of the log that whoever helps with a file that can't be opened is sent. */
const logLines = 40

/** What a window shows before anything else: trouble with the file, first start, sign-in, lock or the office. */
export async function officeState({ condition, desk, log }: CallContext): Promise<OfficeState> {
  if (condition.kind === 'trouble') {
    const { trouble, file, folder } = condition
    const details = {
      program: programVersion,
      system: `${platform()} ${release()} ${arch()}`,
      log: log.last(logLines),
    }
    return { kind: 'trouble', trouble, file, backups: listBackups(folder), details }
  }
  const { reads, sessions, clockWatch } = condition.services
  const office = await findOffice(reads)
  if (office === null) return { kind: 'firstStart' }
  const session = sessions.at(desk)
  if (session.kind === 'open') {
    await clockWatch.look()
    const { actor, keys } = session
    const isDirector = actor.role === 'director'
    return {
      kind: 'open',
      office: office.name,
      demo: office.demo,
      actor,
      idleMinutes: office.idleMinutes,
      clock: clockWatch.trouble,
      recoveryKey: isDirector ? await findWaitingRecovery(reads, actor.account, keys) : null,
      recoveryKeyLost:
        isDirector && (await findLostRecovery(reads, actor.account, keys)).length > 0,
      ...(await findSignedIn(reads, actor.account)),
    }
  }
  const people = (await listAccounts(reads)).flatMap(({ id, name, state }) =>
    state === 'closed' ? [] : [{ account: id, name, state }],
  )
  const shown = { office: office.name, demo: office.demo, people }
  return session.kind === 'locked'
    ? {
        kind: 'locked',
        ...shown,
        account: session.account,
        name: (await findSignedIn(reads, session.account)).name,
      }
    : { kind: 'signedOut', ...shown }
}
