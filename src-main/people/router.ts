import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { notFound, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { mendingIncidents } from '#main/incidents/followOffice.ts'
import { noteReading } from '#main/incidents/reading.ts'
import { pageOf } from '#main/lists/page.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import { archivePeople, restorePeople } from './archive.ts'
import { createPerson, updatePerson } from './commands.ts'
import { findDuplicates } from './duplicates.ts'
import { addGuardian, removeGuardian } from './guardians.ts'
import { findPersonHistory } from './history.ts'
import { peopleList } from './list.ts'
import { mergePeople } from './merge.ts'
import { findPeople, findPerson, findPersonalCode } from './queries.ts'
import { readablePart } from './readable.ts'
import { readPersonInput } from './record.ts'
import { restrictedNow } from './restricted.ts'
import { personScope } from './scope.ts'

const os = procedures.people

export const peopleRouter = {
  list: os.list.handler(({ input, context }) =>
    pageOf(peopleList, context.services.reads, input, context.actor),
  ),
  get: os.get.handler(async ({ input, context }) => {
    const { reads, clock } = context.services
    const person = await findPerson(reads, input.id, context.actor, todayInRiga(clock))
    if (person === null) return notFound(context, 'people.get')
    // Looking at what is restricted is noted; it can't be switched off.
    if (await restrictedNow(reads, input.id)) {
      await noteReading(context, 'people.get', { person: input.id })
    }
    return person
  }),
  find: os.find.handler(({ input, context }) =>
    findPeople(context.services.reads, input, context.actor),
  ),
  duplicatesOf: os.duplicatesOf.handler(({ input, context }) => {
    const today = todayInRiga(context.services.clock)
    const typed = readPersonInput(input.input, today)
    const read = typed.ok
      ? typed
      : readPersonInput(readablePart(input.input, typed.problems), today)
    return read.ok
      ? findDuplicates(context.services.reads, read.record, input.except, context.actor)
      : []
  }),
  history: os.history.handler(async ({ input, context }) => {
    const visible = await context.services.visibility.allVisible(
      [`person/${input.id}`],
      context.actor,
    )
    return visible
      ? findPersonHistory(context.services.reads, input.id, {
          actor: context.actor,
          visibility: context.services.visibility,
        })
      : notFound(context, 'people.history')
  }),
  personalCode: os.personalCode.handler(async ({ input, context }) => {
    const { reads, door } = context.services
    const code = await findPersonalCode(reads, input.id, context.actor)
    if (code === null) return notFound(context, 'people.personalCode')
    await door.note(
      { kind: 'read', action: 'people.personalCode', about: { person: input.id } },
      { actor: context.actor, desk: context.desk },
    )
    return { code }
  }),
  create: os.create.handler(runCommand(createPerson)),
  update: os.update.handler(runCommand(updatePerson)),
  archive: os.archive.handler(runCommand(archivePeople)),
  restore: os.restore.handler(runCommand(restorePeople)),
  addGuardian: os.addGuardian.handler(runCommand(addGuardian)),
  removeGuardian: os.removeGuardian.handler(runCommand(removeGuardian)),
  merge: os.merge.handler(mendingIncidents(runCommand(mergePeople))),
}

export const personVisibility: RecordScope = {
  kind: 'person',
  from: sql`person`,
  id: sql`person.id`,
  scope: personScope,
  closed: sql`person.erased_at is not null`,
}
