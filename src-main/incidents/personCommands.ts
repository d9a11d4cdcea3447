import { done, refuse } from '#main/database/command.ts'
import type { Minor } from '#shared/people/minor.ts'
import type { InvolvedAs } from '#shared/incidents/involvement.ts'
import type { InvolvedInput } from '#shared/incidents/schema.ts'
import { PersonContent } from './contents.ts'
import { ofIncident, type OfIncident } from './incidentCommand.ts'
import { clearOf, describe, findAge, isNamed, putPerson } from './persons.ts'
import { putEntry } from './putEntry.ts'

/** Puts somebody on the incident; of a colleague that ends their access at once. */
export const addPerson = ofIncident(
  'addPerson',
  { needs: 'file' },
  async (work, { input }: OfIncident & { input: InvolvedInput }) => {
    if (await isNamed(work.db, input, work.file.persons)) {
      return refuse({ reason: 'personTwice', field: 'who' })
    }
    const made = await putPerson(work, work.vault, input)
    return made === null ? refuse({ reason: 'unknownPerson', field: 'who' }) : done({ made })
  },
  ({ input: { who } }) => (who.kind === 'known' ? [`person/${who.person}`] : []),
)

interface Changed extends OfIncident {
  person: string
  parts: InvolvedAs[]
  note: string
  known: string | null
  minor: Minor | null
}

/**
 * In which parts somebody appears, what is noted of them, who of the register somebody from outside
 * turned out to be, and how old they are as far as it is known now; what was said before stays sealed
 * beside it.
 */
export const changePerson = ofIncident(
  'changePerson',
  { needs: 'file' },
  async (work, { person, parts, note, known, minor }: Changed) => {
    const found = work.file.persons.find(({ id }) => id === person)
    if (found === undefined) return refuse({ reason: 'notOfThis', field: 'person' })
    const content =
      known === null || found.who.kind === 'known'
        ? PersonContent.parse({
            ...found,
            ...(await findAge(work.db, found, minor)),
            parts,
            note,
          })
        : await describe(
            work,
            { who: { kind: 'known', person: known }, parts, note },
            minor ?? found.who.minor,
          )
    if (content === null) return refuse({ reason: 'unknownPerson', field: 'who' })
    const others = work.file.persons.filter(({ id }) => id !== person)
    // Two places may have become one person's since: each can be changed still.
    if (found.who.kind === 'outside' && (await isNamed(work.db, content, others))) {
      return refuse({ reason: 'personTwice', field: 'who' })
    }
    const { staff_id: staffId, involved } = clearOf(content)
    await work.db
      .updateTable('incident_person')
      .set({
        staff_id: staffId ?? found.staffId,
        involved,
        sealed_id: await work.vault.keep(work, content, { signed: true, replaces: found.sealed }),
      })
      .where('id', '=', person)
      .execute()
    return done({})
  },
  ({ known }) => (known === null ? [] : [`person/${known}`]),
)

/** Somebody was entered by mistake: why stands in the file. */
export const removePerson = ofIncident(
  'removePerson',
  { needs: 'file' },
  async (work, { person, why }: OfIncident & { person: string; why: string }) => {
    if (!work.file.persons.some(({ id }) => id === person)) {
      return refuse({ reason: 'notOfThis', field: 'person' })
    }
    const statement = work.file.statements.find(({ person_id }) => person_id === person)
    if (statement !== undefined) {
      return refuse({ reason: 'hasStatement', statement: statement.id })
    }
    await work.db
      .updateTable('incident_person')
      .set({ removed_at: work.now })
      .where('id', '=', person)
      .execute()
    await putEntry(work, work.vault, { kind: 'personRemoved', person, why })
    return done({})
  },
)
