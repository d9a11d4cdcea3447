import { v4 } from 'uuid'
import type { Services } from '#main/calls/context.ts'
import { noteAcquaintance } from '#main/courses/acquaintance.ts'
import { createCourse } from '#main/courses/courseCommands.ts'
import { enrol } from '#main/courses/enrol.ts'
import { changeEnrolmentState } from '#main/courses/enrolmentStates.ts'
import { createGroup } from '#main/courses/groupCommands.ts'
import { notePlatformChecks } from '#main/courses/platformChecks.ts'
import { createProject } from '#main/courses/projectCommands.ts'
import type { Command } from '#main/database/command.ts'
import { publishTimetable } from '#main/notices/publish.ts'
import { tell } from '#main/notices/telling.ts'
import { createPerson, updatePerson } from '#main/people/commands.ts'
import { addGuardian } from '#main/people/guardians.ts'
import { changeInstitution } from '#main/settings/commands.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { invite } from '#main/staff/accounts.ts'
import { findRecoveryKey, makeCredential } from '#main/staff/credentials.ts'
import { setOwnPassword } from '#main/staff/own.ts'
import type { PersonalKeys } from '#main/staff/sessions.ts'
import { findOffice } from '#main/staff/queries.ts'
import { prepareSetUp, setUpOffice } from '#main/staff/setUp.ts'
import { createVisit } from '#main/visits/commands.ts'
import { changePlace } from '#main/timetable/chosenSessions.ts'
import { createPattern } from '#main/timetable/patterns.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { PersonInput } from '#shared/people/schema.ts'
import { demoPassword } from '#shared/staff/demo.ts'
import type { Actor, Role } from '#shared/staff/schema.ts'
import { noGrounds } from '#shared/timetable/schema.ts'
import { changePolicies, findPolicies } from '#main/settings/policies.ts'
import { fillAbsences } from './absences.ts'
import { fillIncidents } from './incidents.ts'
import { fillEquipment } from './lending.ts'
import { fillLockers } from './lockers.ts'
import { fillMaterials } from './materials.ts'
import { fillOnTheWay } from './onTheWay.ts'
import { fillRecordings } from './recordings.ts'
import { fillToPack } from './toPack.ts'
import { demoGroups, demoProjects } from './groups.ts'
import { demoColleague, demoParticipant } from './people.ts'
import { demoVisits } from './visits.ts'
import { demoPattern } from './timetables.ts'

const participants = 120
const desk = 'demo'

/**
 * Fills a new demo office through the same commands that people use: a director, a project manager
 * and a staff member, 3 projects, 6 groups, 120 participants, two visits today,
 * things that are lent, late, in repair and promised, lockers of two carriers, six materials, two
 * absences, three incidents. An
 * office that exists is left alone.
 */
export async function fillDemo(services: Services): Promise<void> {
  if ((await findOffice(services.reads)) !== null) return
  const { director, keys } = await setUp(services)
  const run = <I, T, R>(command: Command<I, T, R>, input: I, actor: Actor = director) =>
    mustRun(services, command, input, actor)
  const enter = async (input: PersonInput): Promise<string> => {
    const confirmed = { notADuplicate: true, codeAsRead: true }
    return (await run(createPerson, { input, confirmed })).id
  }

  await describeInstitution(services, director)
  await run(updatePerson, {
    id: director.person,
    revision: 1,
    input: { ...demoColleague('Ilze', 'Saulīte', 0, ['colleague']), personalCode: null },
    confirmed: { notADuplicate: true, codeAsRead: true },
  })
  const manager = await enter(demoColleague('Mārtiņš', 'Upītis', 1, ['colleague']))
  await giveAccount(services, director, manager, 'projectManager')
  const clerk = await enter(demoColleague('Zane', 'Kļaviņa', 2, ['colleague']))
  await giveAccount(services, director, clerk, 'staff')
  const teachers = [
    await enter(demoColleague('Ārija', 'Šteina', 3, ['teacher'])),
    await enter(demoColleague('Uģis', 'Žīgurs', 4, ['teacher', 'tutor'])),
    await enter(demoColleague('Jeļena', 'Čerņavska', 5, ['teacher'])),
  ]

  const today = todayInRiga(services.clock)
  const people: string[] = []
  for (let n = 0; n < participants; n += 1) {
    const input = demoParticipant(n, today)
    const id = await enter(input)
    people.push(id)
    if (n % 30 === 11) await addMother(id, input)
  }
  async function addMother(ward: string, child: PersonInput): Promise<void> {
    const mother = demoColleague('Inta', child.familyName, 100 + people.length, ['guardian'])
    const guardian = await enter(mother)
    await run(addGuardian, { ward, guardian, relation: 'mother' })
  }

  const groups: string[] = []
  const courses: string[] = []
  for (const { name, number, funder, course } of demoProjects) {
    const managerId = courses.length < 2 ? manager : director.person
    const project = await run(createProject, { input: { name, number, funder, managerId } })
    courses.push((await run(createCourse, { input: { ...course, projectId: project.id } })).id)
  }
  for (const [place, plan] of demoGroups(today).entries()) {
    const teacher = teachers[place % teachers.length] ?? manager
    const input = {
      ...plan.input,
      courseId: courses[plan.project] ?? '',
      managerId: plan.project < 2 ? manager : director.person,
      tutorId: teachers[1] ?? null,
      teachers: [{ person: teacher, channel: `WhatsApp, +371 20 002 00${3 + (place % 3)}` }],
    }
    const { id: group } = await run(createGroup, { input })
    groups.push(group)
    const module = await firstModule(input.courseId)
    await run(createPattern, { input: demoPattern(plan, place, group, { teacher, module }) })
    const ids = people.slice(place * 20, place * 20 + 20)
    await run(enrol, { group, people: { kind: 'rows', ids }, state: plan.state, since: today })
    // Somebody leaves the group where others wait for a place: whose turn it is stands on its page.
    if (place === 1) await withdraw(group, ids[3] ?? '')
    if (place === 0) await announce(group)
    if (place === 0) await check(group, ids)
  }
  await fillEquipment(run, {
    today,
    learning: { group: groups[0] ?? '', people: people.slice(0, 20) },
    coming: { group: groups[1] ?? '', people: people.slice(20, 40) },
  })
  await fillLockers(run, { db: services.reads, today, people })
  await switchOnDeliveries(services, director)
  await fillMaterials(run, {
    today,
    courses,
    group: groups[0] ?? '',
    session: await nextSession(groups[0] ?? ''),
  })
  await fillToPack(run, {
    db: services.reads,
    people: people.slice(0, 20),
    group: groups[0] ?? '',
    session: await nextSession(groups[0] ?? ''),
  })
  await fillOnTheWay(run, {
    db: services.reads,
    today,
    people: people.slice(0, 20),
    group: groups[0] ?? '',
  })
  await fillAbsences(run, {
    db: services.reads,
    today,
    group: groups[0] ?? '',
    people,
    teacher: teachers[0] ?? manager,
  })
  await fillRecordings(run, {
    db: services.reads,
    today,
    groups: [
      {
        group: groups[0] ?? '',
        asks: people[4] ?? '',
        agree: people.slice(12, 18),
        refuses: null,
      },
      {
        group: groups[1] ?? '',
        asks: people[24] ?? '',
        agree: people.slice(26, 30),
        refuses: people[31] ?? '',
      },
    ],
  })
  await fillIncidents(services, {
    today,
    director,
    keys,
    desk,
    groups,
    people,
    teacher: teachers[0] ?? manager,
  })
  for (const input of demoVisits(today, { participant: people[0] ?? '', host: clerk })) {
    await run(createVisit, { input, letIn: false, direction: 'in' })
  }
  async function nextSession(group: string): Promise<string | null> {
    const next = await services.reads
      .selectFrom('session')
      .select('id')
      .where('group_id', '=', group)
      .where('day', '>', today)
      .orderBy('day')
      .executeTakeFirst()
    return next?.id ?? null
  }

  /** What every demo course begins with; its sessions are of this module. */
  async function firstModule(course: string): Promise<string> {
    const { id } = await services.reads
      .selectFrom('course_module')
      .select('id')
      .where('course_id', '=', course)
      .orderBy('position')
      .limit(1)
      .executeTakeFirstOrThrow()
    return id
  }

  /** The timetable was published and everybody told; since then a session has another room. */
  async function announce(group: string): Promise<void> {
    await run(publishTimetable, { group })
    const notice = await services.reads
      .selectFrom('notice')
      .select('id')
      .where('group_id', '=', group)
      .executeTakeFirstOrThrow()
    const everybody = {
      people: { kind: 'waiting' as const },
      channel: null,
      at: null,
      by: null,
      edition: null,
    }
    await run(tell, { notice: notice.id, ...everybody })
    const next = await nextSession(group)
    if (next === null) return
    await run(changePlace, {
      of: { kind: 'group', group },
      selection: { kind: 'rows', ids: [next] },
      grounds: noGrounds,
      place: { mode: 'onSite', room: '14. telpa', link: '' },
    })
  }
  /** Most can use the platforms and know the procedure; some were not asked yet, one has a phone only. */
  async function check(group: string, ids: readonly string[]): Promise<void> {
    const asked = await services.reads
      .selectFrom('enrolment')
      .select('id')
      .where('group_id', '=', group)
      .where('person_id', 'in', ids.slice(0, 17))
      .execute()
    const rows = asked.map(({ id }) => id)
    const note = (chosen: string[], answer: 'yes' | 'no' | 'phoneOnly') =>
      run(notePlatformChecks, {
        group,
        selection: { kind: 'rows', ids: chosen },
        platforms: ['Moodle', 'Zoom'],
        answer,
        on: null,
        by: null,
      })
    await note(rows, 'yes')
    await note(rows.slice(3, 4), 'phoneOnly')
    await note(rows.slice(8, 9), 'no')
    const selection = { kind: 'rows' as const, ids: rows.slice(0, 14) }
    await run(noteAcquaintance, { group, selection, on: null })
  }
  async function withdraw(group: string, person: string): Promise<void> {
    const { id } = await services.reads
      .selectFrom('enrolment')
      .select('id')
      .where('group_id', '=', group)
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow()
    const selection = { kind: 'rows' as const, ids: [id] }
    const state = 'withdrawn' as const
    await run(changeEnrolmentState, {
      group,
      selection,
      state,
      since: today,
      seen: {},
      bringBackBy: null,
    })
  }
}

async function setUp(services: Services): Promise<{ director: Actor; keys: PersonalKeys }> {
  const start = {
    institution: { name: 'SIA „Paraugs” Mācību centrs', registrationNumber: '40000000000' },
    director: { givenName: 'Ilze', familyName: 'Saulīte', password: demoPassword },
    language: 'lv' as const,
  }
  const { passwordCost: cost } = services
  const { input, keys } = await prepareSetUp(start, { demo: true, cost })
  const made = await services.door.run(setUpOffice, v4(), input, { actor: null, desk })
  if (!made.ok) throw new Error(`The demo office is refused: ${made.refusal.reason}`)
  return { director: made.value, keys }
}

async function describeInstitution(services: Services, director: Actor): Promise<void> {
  const { revision, isDemo: _, ...before } = await findInstitution(services.reads)
  await mustRun(
    services,
    changeInstitution,
    {
      revision,
      input: {
        ...before,
        address: 'Parauga iela 1, Daugavpils, LV-5401',
        phone: '+371 20 002 000',
        email: 'birojs@example.lv',
        website: 'https://example.lv',
        ePlatform: 'https://macibas.example.lv',
        procedureName: 'Attālināto mācību procesa organizēšanas kārtība',
        procedureVersion: '1',
      },
    },
    director,
  )
}

/** Everything that deliveries can do is there to be seen. */
async function switchOnDeliveries(services: Services, director: Actor): Promise<void> {
  const { revision, ...policies } = await findPolicies(services.reads)
  const input = {
    ...policies,
    deliveryStock: true,
    deliveryBoxFit: true,
    deliveryPrices: true,
    deliveryLabels: true,
    deliveryManifests: true,
    deliveryMap: true,
  }
  await mustRun(services, changePolicies, { revision, input }, director)
}

async function giveAccount(
  services: Services,
  director: Actor,
  person: string,
  role: Role,
): Promise<void> {
  const recoveryKey = await findRecoveryKey(services.reads)
  const { stored } = await makeCredential(demoPassword, recoveryKey, services.passwordCost)
  const { account } = await mustRun(
    services,
    invite,
    { person, role, credential: stored },
    director,
  )
  const own = { credential: stored, replaces: stored.password_salt ?? '' }
  await mustRun(services, setOwnPassword, own, { account, person, role })
}

async function mustRun<I, T, R>(
  { door }: Services,
  command: Command<I, T, R>,
  input: I,
  actor: Actor,
): Promise<T> {
  const answer = await door.run(command, v4(), input, { actor, desk })
  if (!answer.ok) throw new Error(`The demo is refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}
