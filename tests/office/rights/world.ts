import { cpSync } from 'node:fs'
import { genericProfile } from '#shared/deliveries/portalProfile.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { v4 } from 'uuid'
import { emptyGroup } from '#shared/courses/schema.ts'
import { emptyProfile } from '#shared/exports/schema.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { emptyVisit } from '#shared/visits/schema.ts'
import {
  type Client,
  closeAndKeep,
  directorPassword,
  newFolder,
  once,
  openOfficeWithDirector,
  openTestOffice,
  type TestOffice,
} from '#tests/support/office.ts'
import { listFixture } from '#tests/rules/lockers/lists.ts'
import { listFile, omniva, takeIn } from '#tests/support/lockers.ts'
import { enterThings, issue, reserve, thing } from '#tests/support/equipment.ts'
import { answer, onPaper, recorded, request } from '#tests/support/recordings.ts'
import { fileIncident, openFile } from '#tests/support/incidents.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { enterMaterial } from '#tests/support/materials.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { enter, firstPage, passwordOf, signInAs } from '#tests/support/people.ts'
import { deskOf, type Role, roles } from './roles.ts'

/** Records of one side: of the project manager's own group, or of another's. */
export interface Side {
  people: readonly [string, string]
  group: string
  course: string
  project: string
  enrolment: string
  paper: string
  profile: string
  visit: string
  session: string
  notice: string
  /** The category and model are everybody's; `item` is out by `line`, `spare` is reserved. */
  category: string
  model: string
  item: string
  spare: string
  kit: string
  loan: string
  line: string
  reservation: string
  stocktake: string
  /** An e-mail not yet sent, and the box of another that goes by post. */
  delivery: string
  parcel: string
  portalProfile: string
  manifest: string
  /** Of the first person, from the session. */
  absence: string
  material: string
  materialFile: string
  /** The first of these people asked for it; the second agreed, and it was recorded. */
  recordingRequest: string
  recording: string
  recordingConsent: string
  /** The second person's, of the group, with the file that proves it. */
  standingConsent: string
  /** Filed by the director about the group, with a file and a paper. */
  incident: string
  incidentFile: string
  incidentPaper: string
  /** The first person's, for a copy; who they are was checked. */
  dataRequest: string
  /** On the first person. */
  legalHold: string
  /** Of somebody else, who was restricted. */
  restriction: string
  /** Of somebody else, whose data was erased. */
  erased: string
  /** Everybody's: Omniva, and a locker of it. */
  carrier: string
  locker: string
}

/** An office with somebody in every role, one side that is the project manager's own, and a foreign one. */
export interface World {
  test: TestOffice & { director: Client }
  clients: Record<Role, Client>
  accounts: Record<Role, string>
  own: Side
  foreign: Side
}

/** Stands in every foreign record, and so in no answer to the project manager. */
export const foreignMark = 'Svešķermeņi'

/** What is the same in every world: who is who, and which records are whose. */
type Made = Pick<World, 'accounts' | 'own' | 'foreign'>

/** Making one takes over a second: the tests of one file open copies of the same. */
let made: Promise<{ folder: string; what: Made }> | null = null

/** A world of the test's own, with everybody signed in. */
export async function makeWorld(): Promise<World> {
  made ??= makeOnce()
  const { folder, what } = await made
  const copy = newFolder()
  cpSync(folder, copy, { recursive: true })
  const test = await openTestOffice({ folder: copy })
  const clients = {
    director: test.at(deskOf.director),
    projectManager: test.at(deskOf.projectManager),
    staff: test.at(deskOf.staff),
    systemAdministrator: test.at(deskOf.systemAdministrator),
  }
  for (const role of roles) {
    const account = what.accounts[role]
    const password = role === 'director' ? directorPassword : passwordOf(deskOf[role])
    const answer = await clients[role].staff.signIn({ account, password })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  }
  return { test: { ...test, director: clients.director }, clients, ...what }
}

async function makeOnce(): Promise<{ folder: string; what: Made }> {
  const test = await openOfficeWithDirector()
  const what = await fill(test)
  const folder = await closeAndKeep(test)
  return { folder, what }
}

async function fill(test: TestOffice & { director: Client }): Promise<Made> {
  const { director } = test
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const manager = await signInAs(test, 'projectManager', deskOf.projectManager)
  const clerk = await signInAs(test, 'staff', deskOf.staff)
  const keeper = await signInAs(test, 'systemAdministrator', deskOf.systemAdministrator)
  const stranger = await signInAs(test, 'projectManager', 'Cita')
  value(await takeIn(director, listFile(listFixture('omniva-locations-2022-02-07.json'))))
  const lockers = await director.lockers.list(firstPage)
  const place = { carrier: omniva, locker: must(lockers.rows[0]).id }
  return {
    accounts: {
      director: state.actor.account,
      projectManager: manager.account,
      staff: clerk.account,
      systemAdministrator: keeper.account,
    },
    own: { ...(await makeSide(director, 'Savējie', manager.person)), ...place },
    foreign: { ...(await makeSide(director, foreignMark, stranger.person)), ...place },
  }
}

const mail = () => [{ kind: 'email' as const, value: `${v4()}@example.com`, note: '' }]

type OwnSide = Omit<Side, 'carrier' | 'locker'>

async function makeSide(director: Client, mark: string, managerId: string): Promise<OwnSide> {
  const people: [string, string] = [
    await enter(director, { givenName: 'Anna', familyName: mark, town: mark, contacts: mail() }),
    await enter(director, { givenName: 'Oto', familyName: mark, town: mark, contacts: mail() }),
  ]
  const profile = value(
    await director.exports.createProfile(
      once({ input: { ...emptyProfile, name: v4(), folder: `/nav/tadas/mapes/${v4()}` } }),
    ),
  ).id
  const project = value(
    await director.courses.createProject(
      once({ input: { name: `Projekts ${mark}`, number: '', funder: '', managerId } }),
    ),
  ).id
  const course = value(
    await director.courses.createCourse(
      once({
        input: {
          name: `Kurss ${mark}`,
          projectId: project,
          programme: '',
          modules: [],
          platforms: [],
        },
      }),
    ),
  ).id
  const group = value(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, name: `Grupa ${mark}`, courseId: course, managerId } }),
    ),
  ).id
  value(
    await director.courses.enrol(
      once({ group, people: { kind: 'rows', ids: [...people] }, state: 'confirmed', since: null }),
    ),
  )
  const enrolments = await director.courses.enrolmentsOf({ person: people[0] })
  const sheets = value(
    await director.documents.makeSheets(
      once({ of: { kind: 'participant', group, person: people[0] } }),
    ),
  )
  const visit = value(
    await director.visits.create(
      once({
        input: { ...emptyVisit, personId: people[0], day: '2026-11-24', purpose: mark },
        letIn: false,
      }),
    ),
  ).id
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-11-24', topic: mark } }),
    ),
  ).id
  const notice = value(
    await director.notices.create(once({ group, input: { subject: mark, text: mark } })),
  ).id
  const lending = await lend(director, people)
  const recordings = await askToRecord(director, group, people)
  const deliveries = await deliver(director, people[0], mark)
  const absence = value(await reportAbsence(director, people[0], session, { note: mark })).id
  const incidents = await makeIncident(director, group, mark)
  const privacy = await askForCopy(director, people[0])
  const material = await enterMaterial(director, { stockKept: true })
  const file = new File(['saturs'], 'lapa.txt')
  const materialFile = value(await director.materials.addFile(once({ id: material, file }))).file
  return {
    ...lending,
    ...deliveries,
    ...recordings,
    ...incidents,
    ...privacy,
    absence,
    material,
    materialFile,
    people,
    notice,
    visit,
    session,
    group,
    course,
    project,
    profile,
    enrolment: must(enrolments[0]).id,
    paper: must(sheets.papers[0]).id,
  }
}

/** Somebody asks for a copy of their data, and is kept as evidence. */
async function askForCopy(director: Client, person: string) {
  const dataRequest = value(
    await director.privacy.noteRequest(once({ person, input: dataRequestInput })),
  )
  const { id } = dataRequest
  const how = 'Parādīja pasi'
  value(await director.privacy.checkIdentity(once({ id, revision: 1, on: '2026-11-23', how })))
  const held = await director.privacy.hold(
    once({ of: { kind: 'person', id: person }, basis: 'Prasība tiesā', reviewOn: '2027-11-23' }),
  )
  const hidden = await enter(director, { givenName: 'Ierobežotā', familyName: 'Persona' })
  const restriction = value(
    await director.privacy.restrict(
      once({ person: hidden, basis: 'accuracy', why: 'Apstrīd adresi', untilOn: '2027-11-23' }),
    ),
  ).id
  const erased = await enter(director, { givenName: 'Dzēšamā', familyName: 'Persona' })
  const { revision, number } = await director.erasure.preview({ id: erased })
  const why = { reason: 'request' as const, requestedOn: '2026-11-20' }
  value(await director.erasure.erase(once({ id: erased, revision, number, ...why })))
  return { dataRequest: id, legalHold: value(held).id, restriction, erased }
}

/** An incident of the group, with a file and a paper. */
async function makeIncident(director: Client, group: string, mark: string) {
  const incident = value(await fileIncident(director, { group, facts: mark })).id
  const { revision } = await openFile(director, incident)
  const input = {
    file: new File(['saturs'], `${mark}.txt`),
    capturedOn: null,
    source: '',
    statement: null,
  }
  const added = value(await director.incidents.attach(once({ id: incident, revision, input })))
  const printed = value(
    await director.incidents.makePaper(
      once({ id: incident, revision: added.revision, paper: { kind: 'report' } }),
    ),
  )
  return { incident, incidentFile: added.made, incidentPaper: printed.made }
}

/** A session of today that has begun was recorded, and the second of these people had agreed. */
async function askToRecord(director: Client, group: string, people: readonly [string, string]) {
  const today = '2026-11-23'
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: today, to: '12:00' } }),
    ),
  ).id
  const input = {
    ...request(people[0], [session]),
    reportedAt: { day: today, time: '08:00' },
  }
  const made = value(await director.recordings.makeRequest(once({ input })))
  const id = must(made.requests[0])
  const evidence = new File(['lapa'], 'lapa.pdf')
  value(await answer(director, id, [people[1]], 'given', { evidence }))
  const [consent] = await director.recordings.consents({ id })
  const { recording } = value(
    await director.recordings.noteRecording(
      once({ id, input: recorded(people[1], today, '10:00') }),
    ),
  )
  const [person, by] = [people[1], people[1]]
  const said = { validUntil: '2026-12-31', conditions: noConditions, how: onPaper, evidence }
  value(await director.recordings.giveStanding(once({ person, by, group, ...said })))
  const [standing] = await director.recordings.standingOf({ person })
  return {
    recordingRequest: id,
    recording,
    recordingConsent: must(consent).id,
    standingConsent: must(standing).id,
  }
}

let sides = 0

/** Something is to be sent to somebody by e-mail, and something by post. */
async function deliver(director: Client, person: string, mark: string) {
  const delivery = value(await send(director, person, { message: `Materiāli: ${mark}` })).id
  const sent = await enterMaterial(director, { name: `Sūtāmais ${v4()}` })
  const materials = [{ material: sent, quantity: 1 }]
  const input = { channel: 'post' as const, address: `${mark} iela 1`, materials }
  const parcel = value(await send(director, person, input)).id
  const { parcel: box } = await director.deliveries.get({ id: parcel })
  const manifest = await handOver(director, value(await send(director, person, input)).id)
  const profile = once({ input: { ...genericProfile, name: `Profils ${v4()}` } })
  const made = await director.deliveries.createPortalProfile(profile)
  return { delivery, parcel: must(box ?? undefined).id, portalProfile: value(made).id, manifest }
}

/** A parcel that a carrier took with a manifest. */
async function handOver(director: Client, delivery: string): Promise<string> {
  value(await record(director, [delivery], 'packed'))
  const { parcel, carrier } = await director.deliveries.get({ id: delivery })
  const of = { carrier: must(carrier ?? undefined), parcels: [must(parcel ?? undefined).id] }
  const asked = once({ ...of, language: 'lv' as const, handedOverOn: null })
  return value(await director.deliveries.closeManifest(asked)).id
}

/** Something is out with the first of these people, and something reserved for them. */
async function lend(director: Client, people: readonly [string, string]) {
  sides += 1
  const [tag, spareTag, kitTag] = [`L-${sides}`, `R-${sides}`, `K-${sides}`]
  const category = value(
    await director.equipment.createCategory(
      once({ input: { name: `Veids ${sides}`, nameEn: '', need: null } }),
    ),
  ).id
  const of = { name: `Modelis ${sides}`, categoryId: category }
  const { model, items } = await enterThings(director, [tag, spareTag, kitTag], of)
  const [item, spare, inKit] = [tag, spareTag, kitTag].map((one) => items[one] ?? '')
  const kit = value(
    await director.equipment.createKit(
      once({ input: { name: 'Soma', tag: `KIT-${sides}`, items: [inKit ?? ''], note: '' } }),
    ),
  ).id
  const loan = value(
    await issue(director, { person: people[0], due: '2026-12-10', lines: [thing(item ?? '')] }),
  )
  const period = { from: '2026-12-01', until: '2026-12-05' }
  const asked = { person: people[0], category, item: spare ?? null, ...period }
  const reservation = value(await reserve(director, asked)).id
  // Of a place that nothing is at: nothing of it can be missing.
  const stocktake = value(
    await director.equipment.startStocktake(once({ place: `Plaukts ${sides}` })),
  ).id
  return {
    category,
    model,
    item: item ?? '',
    spare: spare ?? '',
    kit,
    loan: loan.loan,
    line: loan.lines[0] ?? '',
    reservation,
    stocktake,
  }
}

export function value<T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

export function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('nothing there')
  return found
}
