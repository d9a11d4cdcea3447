import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Wording } from '#shared/documents/informationSheet.ts'
import { fillPaperText } from '#shared/documents/paperText.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Language } from '#shared/people/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { directorPost, madeBy, placeOf } from './madeBy.ts'
import { frameWords } from './paperWords.ts'
import { asHeading, readPosts } from './posts.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import { findDirector, findSheetPerson, type SheetPerson } from './sheetPeople.ts'
import { eachText, readShippedSheet, sheetTexts } from './sheetTexts.ts'

/** Whom a sheet names: who manages the group, who directs the centre, who made the sheet. */
export interface SheetStaff {
  manager: SheetPerson | null
  director: SheetPerson
  author: SheetPerson
  authorRole: Actor['role']
}

export async function findSheetStaff(
  db: Kysely<Tables>,
  managerId: string | null,
  actor: Actor,
): Promise<SheetStaff> {
  return {
    manager: managerId === null ? null : await findSheetPerson(db, managerId),
    director: await findDirector(db),
    author: await findSheetPerson(db, actor.person),
    authorRole: actor.role,
  }
}

/** What the office worded itself in the language, and the course and group its texts may name. */
interface SheetSubject {
  own: ReadonlyMap<string, string>
  course: { name: string; group: string }
}

/** What sheets of the office say in one language. Throws when a shipped file is not valid. */
export function sheetWording(
  language: Language,
  institution: Institution,
  { manager, director, author, authorRole }: SheetStaff,
  { own, course }: SheetSubject,
): Wording {
  const resources = resourcesFolder()
  const posts = readPosts(resources, language)
  const shipped = readShippedSheet(resources, language)
  const values = {
    institution: institution.name,
    institutionPhone: formatPhone(institution.phone),
    institutionEmail: institution.email,
    course: course.name,
    group: course.group,
    manager: manager?.name ?? '',
    managerPhone: formatPhone(manager?.phone ?? ''),
  }
  const worded = eachText(shipped, (name, text) => fillPaperText(own.get(name) ?? text, values))
  const reach = (post: string, { name, phone, email }: SheetPerson) => ({
    post: asHeading(post),
    name,
    phone,
    email,
  })
  const managing = manager === null ? [] : [reach(posts.projectManager[manager.gender], manager)]
  return {
    words: { ...frameWords(resources, language), ...shipped.words },
    place: placeOf(language, institution),
    preparedBy: madeBy(language, institution, author, authorRole),
    // Whoever manages the group and directs the centre stands there once.
    contacts:
      director.id === manager?.id
        ? managing
        : [...managing, reach(directorPost(language, institution, posts, director), director)],
    texts: sheetTexts(worded, institution.procedureName === '' ? null : institution.clauses),
  }
}
