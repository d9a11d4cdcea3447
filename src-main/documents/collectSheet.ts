import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { findInstitution } from '#main/settings/queries.ts'
import type { InformationSheet } from '#shared/documents/informationSheet.ts'
import type { SheetGap } from '#shared/documents/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { sheetEdition } from './papers.ts'
import { asHeading, readPosts } from './posts.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import { findSheetGroup, type SheetGroup } from './sheetGroup.ts'
import {
  findDirector,
  findRecipients,
  findSheetPerson,
  type SheetPerson,
  type Whose,
} from './sheetPeople.ts'
import { sheetTextsFor } from './sheetTexts.ts'

type Base = Omit<InformationSheet, 'participants'>

/** One participant's sheet. `contentHash` covers all that it says save its number, day and author. */
export interface SheetCopy {
  person: string
  name: string
  sortKey: string
  locker: string | null
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
  const manager = group.managerId === null ? null : await findSheetPerson(db, group.managerId)
  const director = await findDirector(db)
  const author = await findSheetPerson(db, actor.person)

  const resources = resourcesFolder()
  const posts = readPosts(resources)
  const directorPost = (person: SheetPerson): string =>
    institution.directorTitle || posts.director[person.gender]
  const named = institution.procedureName !== ''
  const base: Base = {
    issued: { on: today, place: institution.place || null },
    institution: headOf(institution),
    preparedBy: { post: postOf(author), name: author.name },
    procedure: named
      ? {
          name: institution.procedureName,
          edition: institution.procedureVersion || null,
          inForceFrom: institution.procedureDate,
        }
      : null,
    course: courseOf(group, institution.ePlatform),
    teachers: group.teachers,
    contacts: contacts(),
    texts: sheetTextsFor(resources, named ? institution.clauses : null),
  }
  const { issued, preparedBy: _, ...said } = base
  const common = JSON.stringify(['informationSheet', sheetEdition, issued.place, said])
  return {
    base,
    copies: recipients.map((recipient) => ({
      ...recipient,
      contentHash: hash(
        'sha256',
        `${common}\n${JSON.stringify([recipient.name, recipient.locker])}`,
      ),
    })),
    gaps: gapsOf(institution, group, base),
  }

  function postOf(person: SheetPerson): string {
    if (actor.role === 'director') return directorPost(person)
    return posts[actor.role === 'projectManager' ? 'projectManager' : 'staff'][person.gender]
  }

  function contacts(): Base['contacts'] {
    const reach = (post: string, { name, phone, email }: SheetPerson) => ({
      post: asHeading(post),
      name,
      phone,
      email,
    })
    const managing = manager === null ? [] : [reach(posts.projectManager[manager.gender], manager)]
    // Whoever manages the group and directs the centre stands there once.
    return director.id === manager?.id
      ? managing
      : [...managing, reach(directorPost(director), director)]
  }
}

const headOf = (institution: Institution): Base['institution'] => ({
  name: institution.name,
  registrationNumber: institution.registrationNumber || null,
  address: institution.address || null,
  phone: institution.phone || null,
  email: institution.email || null,
  website: institution.website || null,
})

function courseOf(group: SheetGroup, officePlatform: string): Base['course'] {
  const office = platformOf(officePlatform)
  const own = group.platforms.map(({ name, link }) => ({ name, url: link || null, access: null }))
  return {
    name: group.course,
    programme: group.programme || null,
    group: group.name,
    project: group.project,
    from: group.from,
    until: group.until,
    deliveryWay: group.deliveryWay || null,
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

function gapsOf(institution: Institution, group: SheetGroup, base: Base): SheetGap[] {
  const unknown: readonly [SheetGap, boolean][] = [
    ['institutionNumber', institution.registrationNumber === ''],
    ['institutionAddress', institution.address === ''],
    ['institutionPhone', institution.phone === ''],
    ['institutionEmail', institution.email === ''],
    ['procedure', base.procedure === null],
    ['groupDates', group.from === null || group.until === null],
    ['manager', group.managerId === null],
    ['contactPhone', base.contacts.some((contact) => contact.phone === null)],
  ]
  return unknown.filter(([, missing]) => missing).map(([gap]) => gap)
}
