import type { Migration } from '../migrate.ts'
import { foundation } from './001-foundation.ts'
import { people } from './002-people.ts'
import { coursesAndPapers } from './003-courses-and-papers.ts'

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [foundation, people, coursesAndPapers]

export const newestVersion = migrations.at(-1)?.version ?? 0
