import { done, refuse } from '#main/database/command.ts'
import { instantOf } from '#main/recordings/moments.ts'
import { mayCorrect, putsRight } from '#shared/incidents/correcting.ts'
import type { Entry, EntryInput } from '#shared/incidents/entries.ts'
import { confrontedChildren } from '#shared/incidents/jointTalk.ts'
import { type IncidentWork, ofIncident, type OfIncident, type Refusal } from './incidentCommand.ts'
import { putEntry } from './putEntry.ts'

/** Somebody looks after it from now on. */
export const takeUp = ofIncident('takeUp', { needs: 'file' }, async (work, { id }: OfIncident) => {
  await work.db
    .updateTable('incident')
    .set({ taken_up_at: work.file.incident.taken_up_at ?? work.now })
    .where('id', '=', id)
    .execute()
  return done({})
})

/** Adds an entry to the file. Whoever filed the incident adds to their report, in a closed file too. */
export const enter = ofIncident(
  'enter',
  { needs: 'report', when: 'any' },
  async (work, { input }: OfIncident & { input: EntryInput }) => {
    const { entry, corrects } = input
    const refused = refusalOf(work, entry)
    if (refused !== null) return refuse(refused)
    const at = instantOf(input.at, work.now)
    if (at > work.now) return refuse({ reason: 'notYet', field: 'at' })
    const wrong = corrects === null ? null : correctionRefusal(work, corrects, entry.kind)
    if (wrong !== null) return refuse(wrong)
    return done({ made: await putEntry(work, work.vault, entry, { at, corrects }) })
  },
)

function refusalOf(work: IncidentWork, entry: Entry): Refusal | null {
  const { access, file } = work
  if (entry.kind !== 'addition') {
    if (!access.file) return { reason: 'mayNot', needs: 'file' }
    if (file.incident.closed_at !== null) return { reason: 'isClosed' }
  }
  switch (entry.kind) {
    case 'classified':
      // Held to be less than violence, it could be closed on the spot: who decides says so.
      return access.decides ? null : { reason: 'mayNot', needs: 'decision' }
    case 'talk':
      return talkRefusal(work, entry)
    case 'agreement':
      return knows(work, entry.persons) ? null : { reason: 'unknownPerson', field: 'persons' }
    case 'notice':
    case 'noNotice':
      return knows(work, [entry.person]) ? null : { reason: 'unknownPerson', field: 'person' }
    case 'addition':
    case 'proposal':
    case 'decision':
      return null
  }
}

function talkRefusal(
  work: IncidentWork,
  { persons, together, jointReason }: Extract<Entry, { kind: 'talk' }>,
): Refusal | null {
  if (!knows(work, persons)) return { reason: 'unknownPerson', field: 'persons' }
  const children = together
    ? confrontedChildren(work.file.persons.filter(({ id }) => persons.includes(id)))
    : []
  return children.length > 0 && jointReason === ''
    ? { reason: 'childConfronted', persons: children, field: 'jointReason' }
    : null
}

const knows = ({ file }: IncidentWork, persons: readonly string[]): boolean =>
  persons.every((person) => file.persons.some(({ id }) => id === person))

/** Whether an entry may be put right by one of this kind; null: it may. */
function correctionRefusal(
  { actor, access, file }: IncidentWork,
  corrects: string,
  kind: Entry['kind'],
): Refusal | null {
  const row = file.entries.find((one) => one.row.id === corrects)?.row
  if (row === undefined || !putsRight(kind, row.kind)) {
    return { reason: 'notOfThis', field: 'corrects' }
  }
  const corrected = file.entries.some((one) => one.row.corrects === corrects)
  if (corrected) return { reason: 'correctedAlready' }
  const written = { kind: row.kind, own: row.entered_by === actor.account, corrected }
  return mayCorrect(written, access, file.incident.closed_at !== null)
    ? null
    : { reason: 'mayNot', needs: 'decision' }
}
