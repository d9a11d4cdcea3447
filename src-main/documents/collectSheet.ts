import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { InformationSheet, LentThing, Wording } from '#shared/documents/informationSheet.ts'
import type { SheetGap } from '#shared/documents/schema.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { paperHead } from './paperHead.ts'
import { sheetEdition } from './papers.ts'
import { findOwnTexts } from './paperTexts.ts'
import { procedureOf } from './procedureOf.ts'
import { findSheetGroup, type SheetGroup } from './sheetGroup.ts'
import { findLentThings } from './sheetEquipment.ts'
import { findRecipients, type Recipient, type Whose } from './sheetPeople.ts'
import { findSheetSessions, timetablesOf } from './sheetSessions.ts'
import { findSheetStaff, type SheetStaff, sheetWording } from './sheetWording.ts'

type Base = Omit<InformationSheet, 'participants'>

/** One participant's sheet. `contentHash` covers all that it says save its number, day and author. */
export interface SheetCopy extends Recipient {
  /** Which of the timetables is theirs. */
  timetable: number
  /** What they have out, in the order it is printed; may be empty. */
  lent: readonly LentThing[]
  contentHash: string
}

/** What the sheets of a group say (`base`) and whose they are, in Latvian order; `copies` may be empty. */
export interface CollectedSheets {
  base: Base
  copies: SheetCopy[]
  gaps: SheetGap[]
}

/**
 * Collects what information sheets say (domain/documents.md A) from the registers of the office.
 * @returns null when the group or the participant is not within the actor's scope
 */
export async function collectSheets(
  db: Kysely<Tables>,
  of: Whose,
  actor: Actor,
  today: CivilDate,
): Promise<CollectedSheets | null> {
  const group = await findSheetGroup(db, of.group, actor)
  if (group === null) return null
  const recipients = await findRecipients(db, of)
  if (of.kind === 'participant' && recipients.length === 0) return null
  const institution = await findInstitution(db)
  const staff = await findSheetStaff(db, group.managerId, actor)
  const people = recipients.map(({ person }) => person)
  const lent = await findLentThings(db, people)
  const sessions = await findSheetSessions(db, of.group, group.joiningLink)
  const { timetables, of: timetableOf } = timetablesOf(sessions, people)
  const languages = new Set(recipients.map(({ language }) => language))
  const course = { name: group.course, group: group.name }
  const wordings: Base['wordings'] = {}
  for (const language of languages) {
    const own = await findOwnTexts(db, language)
    wordings[language] = sheetWording(language, institution, staff, { own, course })
  }
  const base: Base = {
    issued: { on: today },
    institution: paperHead(institution),
    procedure: procedureOf(institution),
    course: courseOf(group, institution.ePlatform),
    teachers: group.teachers,
    tutor: group.tutor,
    timetables,
    wordings,
  }
  return {
    base,
    copies: recipients.map((recipient) => {
      const timetable = timetableOf(recipient.person)
      const copy = { ...recipient, timetable, lent: lent.get(recipient.person) ?? [] }
      return { ...copy, contentHash: hashOf(base, copy) }
    }),
    gaps: gapsOf(institution, group, staff),
  }
}

/** What sheets say in a language that one of their copies has. */
export function wordingIn({ wordings }: Base, language: Language): Wording {
  const wording = wordings[language]
  if (wording === undefined) throw new Error(`Sheets without words in ${language}`)
  return wording
}

/**
 * Of all that one copy says save its number, day and author. Of things on loan, and of the words
 * for them, only where there are any: sheets from before the program told of them stay up to date.
 */
function hashOf(base: Base, copy: Omit<SheetCopy, 'contentHash'>): string {
  const { issued: _, wordings: ___, timetables, ...said } = base
  const { preparedBy: __, words: all, ...wording } = wordingIn(base, copy.language)
  const { lent: ____, ...words } = all
  const { name, dative, locker, language, lent } = copy
  return hash(
    'sha256',
    JSON.stringify([
      ['informationSheet', sheetEdition, said],
      [{ words, ...wording }, timetables[copy.timetable]],
      [name, dative, locker, language],
      ...(lent.length === 0 ? [] : [[all['lent'], lent]]),
    ]),
  )
}

function courseOf(group: SheetGroup, officePlatform: string): Base['course'] {
  const office = platformOf(officePlatform)
  const own = group.platforms.map(({ name, link, access }) => ({
    name,
    url: link || null,
    access: access || null,
  }))
  return {
    name: group.course,
    programme: group.programme || null,
    group: group.name,
    project: group.project,
    from: group.from,
    until: group.until,
    deliveryWay: group.deliveryWay || null,
    channels: group.channels || null,
    joiningLink: group.joiningLink || null,
    platforms: own.length > 0 || office === null ? own : [office],
  }
}

/** A platform is entered as a name, an address, or both: `Moodle, https://e-vide.example`. */
function platformOf(entered: string): Base['course']['platforms'][number] | null {
  if (entered.trim() === '') return null
  const url = /https?:\/\/[^\s,;]+/u.exec(entered)?.[0] ?? null
  if (url === null) return { name: entered, url: null, access: null }
  const name = entered
    .replace(url, '')
    .replace(/[\s,;:()–-]+$/u, '')
    .trim()
  return name === '' ? { name: url, url: null, access: null } : { name, url, access: null }
}

function gapsOf(
  institution: Institution,
  group: SheetGroup,
  { manager, director }: SheetStaff,
): SheetGap[] {
  const unknown: readonly [SheetGap, boolean][] = [
    ['institutionNumber', institution.registrationNumber === ''],
    ['institutionAddress', institution.address === ''],
    ['institutionPhone', institution.phone === ''],
    ['institutionEmail', institution.email === ''],
    ['procedure', institution.procedureName === ''],
    ['groupDates', group.from === null || group.until === null],
    ['teacher', group.teachers.length === 0],
    ['teacherChannel', group.teachers.some(({ channel }) => channel === null)],
    ['manager', group.managerId === null],
    ['contactPhone', [manager, director].some((person) => person?.phone === null)],
  ]
  return unknown.filter(([, missing]) => missing).map(([gap]) => gap)
}
