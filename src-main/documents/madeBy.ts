import type { Language } from '#shared/people/schema.ts'
import type { Institution } from '#shared/settings/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { type Posts, readPosts } from './posts.ts'
import { resourcesFolder } from './resourcesFolder.ts'
import type { SheetPerson } from './sheetPeople.ts'

type Holder = Pick<SheetPerson, 'name' | 'gender'>

/** The office's own words for place and post are in Latvian; other languages take the program's. */
const inLatvian = (language: Language, own: string): string => (language === 'lv' ? own : '')

/** The place as it stands in a document's head: `Rīgā`; null where the office named none in the language. */
export const placeOf = (language: Language, { place }: Institution): string | null =>
  inLatvian(language, place) || null

/** The director's post as papers of the language name it. */
export const directorPost = (
  language: Language,
  { directorTitle }: Institution,
  posts: Posts,
  { gender }: Holder,
): string => inLatvian(language, directorTitle) || posts.director[gender]

/** Whoever makes a paper, by the post they hold, as its foot names them. */
export function madeBy(
  language: Language,
  institution: Institution,
  author: Holder,
  role: Actor['role'],
): { post: string; name: string } {
  const posts = readPosts(resourcesFolder(), language)
  const post =
    role === 'director'
      ? directorPost(language, institution, posts, author)
      : posts[role === 'projectManager' ? 'projectManager' : 'staff'][author.gender]
  return { post, name: author.name }
}
