/** A command's records were looked at within its own transaction: one that is missing now is a bug. */
export function requestNotThere(id: string): never {
  throw new Error(`The request ${id} was let in and is not there`)
}
