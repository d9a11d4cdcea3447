import type { Named } from '#shared/courses/schema.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import { namesIn } from './words.ts'

/** Who is in the recording although they are not among those who must agree: a visitor, or who left since. */
export function alsoRecorded(request: RequestDetails): Named[] {
  const nameOf = namesIn(request)
  const listed = new Set(request.grid.map(({ person }) => person))
  return request.recorded.filter((id) => !listed.has(id)).map((id) => ({ id, name: nameOf(id) }))
}
