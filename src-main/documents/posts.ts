import { z } from 'zod'
import type { Gender, Language } from '#shared/people/schema.ts'
import { readText } from './paperWords.ts'

const ByGender = z.object({ female: z.string(), male: z.string(), unknown: z.string() })
const Posts = z.object({ director: ByGender, projectManager: ByGender, staff: ByGender })

/** Posts of the office as papers name them, by the grammatical gender of whoever holds them. */
export type Posts = Record<keyof z.infer<typeof Posts>, Record<Gender, string>>

/** Reads the shipped words. Throws when the file is not valid. */
export const readPosts = (resources: string, language: Language): Posts =>
  Posts.parse(readText(resources, `posts.${language}.json`))

/** A post as it begins a line: `projekta vadītāja` → `Projekta vadītāja`. */
export const asHeading = (post: string): string =>
  post.slice(0, 1).toLocaleUpperCase('lv') + post.slice(1)
