import type { Named, SomePeople } from '#shared/courses/schema.ts'

/** How many people, and the first of them by name. */
export const some = (people: readonly Named[]): SomePeople => ({
  count: people.length,
  first: people.slice(0, 20).map(({ id, name }) => ({ id, name })),
})
