import { randomBytes } from 'node:crypto'
import { type Command, done, refuse } from '#main/database/command.ts'
import { insertPerson } from '#main/people/commands.ts'
import { readPersonInput } from '#main/people/record.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import type { FirstStart } from '#shared/staff/contract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { type Credential, makeCredential, recoverySecret } from './credentials.ts'
import { keysFromSeed, sealFor } from './keys.ts'
import type { PersonalKeys } from './sessions.ts'
import { waitingRecovery } from './waitingRecovery.ts'
import { writeCode } from './writtenCode.ts'

interface SetUp {
  start: FirstStart
  demo: boolean
  credential: Credential
  recoveryKey: Uint8Array
  /** The recovery key itself, sealed for the director until it is on paper. */
  sealedSeed: string
}

/** What must be made before the command: keys take time, and a command awaits its transaction only. */
export async function prepareSetUp(
  start: FirstStart,
  { demo, cost }: { demo: boolean; cost: number },
): Promise<{ input: SetUp; keys: PersonalKeys; recoveryKey: string }> {
  const seed = randomBytes(32)
  const recovery = await keysFromSeed(seed)
  const { stored, keys } = await makeCredential(start.director.password, recovery.publicKey, cost)
  return {
    input: {
      start,
      demo,
      credential: stored,
      recoveryKey: recovery.publicKey,
      sealedSeed: await sealFor(seed, keys.publicKey),
    },
    keys,
    recoveryKey: writeCode(seed),
  }
}

/** The first start: the institution, its director, and the recovery key's public half. Refused once there is one. */
export const setUpOffice: Command<SetUp, Actor, { reason: 'alreadySetUp' } | CommonRefusal> = {
  name: 'staff.setUp',
  async run(work, { start, demo, credential, recoveryKey, sealedSeed }) {
    const known = await work.db.selectFrom('institution').select('id').executeTakeFirst()
    if (known !== undefined) return refuse({ reason: 'alreadySetUp' })
    await work.db
      .insertInto('institution')
      .values({
        id: 'institution',
        name: start.institution.name,
        registration_number: start.institution.registrationNumber,
        address: '',
        phone: '',
        email: '',
        website: '',
        e_platform: '',
        procedure_name: '',
        procedure_version: '',
        procedure_date: null,
        clauses: JSON.stringify(usualClauses),
        idle_minutes: 10,
        is_demo: demo ? 1 : 0,
        revision: 1,
      })
      .execute()
    await work.db.insertInto('office_secret').values(recoverySecret(recoveryKey)).execute()

    const read = readPersonInput(
      {
        ...emptyPerson,
        givenName: start.director.givenName,
        familyName: start.director.familyName,
        parts: ['colleague'],
      },
      work.today,
    )
    if (!read.ok) return refuse({ reason: 'invalid', problems: read.problems })
    const person = work.newId()
    await insertPerson(work, person, read.record)
    const account = work.newId()
    await work.db
      .insertInto('account')
      .values({
        id: account,
        person_id: person,
        role: 'director',
        language: start.language,
        active: 1,
        created_at: work.now,
        password_set_at: work.now,
        revision: 1,
      })
      .execute()
    await work.db
      .insertInto('credential')
      .values({ account_id: account, ...credential })
      .execute()
    // Of the demo office nobody prints it.
    if (!demo) {
      const waiting = waitingRecovery(account, sealedSeed)
      await work.db.insertInto('office_secret').values(waiting).execute()
    }
    return done({ account, person, role: 'director' as const })
  },
}

/** The clause numbers of a training centre's usual procedure; every office puts its own. */
const usualClauses = {
  contact: '13.',
  objectiveReason: '8.1.',
  noEquipment: '8.2.',
  cannotFollow: '8.3.',
  conflict: '12.',
  recordings: '6.5.',
  visits: '9.',
  equipment: '6.7.',
}
