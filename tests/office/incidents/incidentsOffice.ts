import { emptyGroup } from '#shared/courses/schema.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

/** The value of an outcome that has to be one. */
export function value<T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** An office with somebody in every role, a group of the manager's, and two learners. */
export async function openIncidentsOffice() {
  const office = await openOfficeWithDirector()
  const { director } = office
  const manager = await signInAs(office, 'projectManager', 'Vadītāja')
  const stranger = await signInAs(office, 'projectManager', 'Cita')
  const clerk = await signInAs(office, 'staff', 'Lietvede')
  const other = await signInAs(office, 'staff', 'Kolēģe')
  const keeper = await signInAs(office, 'systemAdministrator', 'Sistēma')
  const course = value(
    await director.courses.createCourse(
      once({
        input: { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const group = value(
    await director.courses.createGroup(
      once({
        input: { ...emptyGroup, name: 'Grupa', courseId: course, managerId: manager.person },
      }),
    ),
  ).id
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Kalniņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Liepa' })
  return { ...office, manager, stranger, clerk, other, keeper, group, anna, oto }
}

/** A fight in the manager's group, filed by the clerk. */
export const fileFight = async ({
  clerk,
  group,
  anna,
  oto,
}: Awaited<ReturnType<typeof openIncidentsOffice>>): Promise<string> =>
  value(
    await fileIncident(clerk.client, {
      group,
      categories: ['physicalViolence'],
      persons: [known(anna, 'possibleVictim'), known(oto, 'possibleOffender')],
    }),
  ).id

/** An incident at the revision at hand, as commands name it. */
export const at = async (
  client: Client,
  id: string,
): Promise<{ id: string; revision: number }> => ({
  id,
  revision: (await openFile(client, id)).revision,
})

/** The place of somebody on an incident. */
export function personOf(file: IncidentFile, name: string): string {
  const found = file.persons.find((person) => person.name === name)
  if (found === undefined) throw new Error(`${name} is not on the incident`)
  return found.id
}
