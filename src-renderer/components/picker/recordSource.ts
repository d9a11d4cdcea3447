/** A record as a picker offers it: its name, and in the second line what tells it apart. */
export interface PickerRow {
  id: string
  name: string
  detail: string
}

/** Where a picker finds its records. `name` keys the answers kept, and is the kind the feed speaks of. */
export interface RecordSource {
  name: string
  /** The first matches in Latvian order; an empty text asks for the likeliest. */
  search: (text: string, signal: AbortSignal) => Promise<readonly PickerRow[]>
  /** The record of an id that is already chosen. */
  find: (id: string, signal: AbortSignal) => Promise<PickerRow | null>
  /** Makes a new record out of what was typed; null when the user thought better of it. */
  create?: (text: string) => Promise<PickerRow | null>
}
