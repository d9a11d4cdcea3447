import { emptyGroup } from '#shared/courses/schema.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { InstitutionInput } from '#shared/settings/schema.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
  type TestOffice,
} from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { readPdf, type ReadPdf } from '#tests/support/readPdf.ts'

export const valueOf = <T>(outcome: Outcome<T, unknown>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

const office = {
  name: 'SIA „Gaismas ceļš” Mācību centrs',
  registrationNumber: '40000000000',
  address: 'Līču iela 7, Rīga, LV-1000',
  phone: '20 000 001',
  email: 'birojs@gaismascels.example',
  website: '',
  place: 'Rīgā',
  ePlatform: 'Moodle, https://e-vide.gaismascels.example',
  procedureName: 'Attālināto mācību kārtība',
  procedureVersion: '2',
  procedureDate: '2026-09-01',
} satisfies Partial<InstitutionInput>

/** Fills in what papers say of the institution. */
export async function fillInstitution(director: Client, change: Partial<InstitutionInput> = {}) {
  const { revision, isDemo: _, ...input } = await director.settings.institution()
  valueOf(
    await director.settings.changeInstitution(
      once({ revision, input: { ...input, ...office, ...change } }),
    ),
  )
}

/** A group of its own with these participants (family names), in the order given. */
export async function enterGroupOf(
  director: Client,
  names: readonly string[],
  group: Partial<typeof emptyGroup> = {},
): Promise<{ group: string; people: string[] }> {
  const name = group.name ?? 'DP-2026/4'
  const project = valueOf(
    await director.courses.createProject(
      once({ input: { name: `Projekts ${name}`, number: '4.2/001', funder: '', managerId: null } }),
    ),
  )
  const course = valueOf(
    await director.courses.createCourse(
      once({
        input: {
          name: 'Digitālās prasmes darbam birojā',
          projectId: project.id,
          programme: '160 stundas',
          modules: [],
          platforms: [],
        },
      }),
    ),
  )
  const dates = { startsOn: '2026-12-01', endsOn: '2027-02-12' }
  const made = valueOf(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, name, courseId: course.id, ...dates, ...group } }),
    ),
  )
  const people: string[] = []
  for (const familyName of names) {
    people.push(await enter(director, { givenName: 'Anna', familyName }))
  }
  if (people.length > 0) {
    const input = { people: { kind: 'rows' as const, ids: people }, since: null }
    valueOf(
      await director.courses.enrol(once({ group: made.id, state: 'applied' as const, ...input })),
    )
  }
  return { group: made.id, people }
}

/** An office whose group DP-2026/4 has Žagare, Āboliņa and Čakste. */
export async function openOfficeWithSheets(): Promise<
  TestOffice & { director: Client; group: string; people: string[] }
> {
  const test = await openOfficeWithDirector()
  await fillInstitution(test.director)
  const made = await enterGroupOf(test.director, ['Žagare', 'Āboliņa', 'Čakste'])
  return { ...test, ...made }
}

/** Opens a PDF that came over the line. */
export const readBlob = async (pdf: Blob): Promise<ReadPdf> =>
  readPdf(new Uint8Array(await pdf.arrayBuffer()))

export const ofGroup = (group: string) => ({ kind: 'group' as const, group })

/** It is another time: the director, whose screen has locked meanwhile, signs in again. */
export async function goOnAt(
  { clock, director }: TestOffice & { director: Client },
  now: string,
): Promise<void> {
  clock.set(now)
  const state = await director.staff.state()
  if (state.kind !== 'locked') return
  await director.staff.signIn({ account: state.account, password: directorPassword })
}
