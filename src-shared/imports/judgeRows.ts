import type { RecordMatching, RowFinding, RowReading } from './target.ts'
import type { JudgedRow, KnownRecord, Verdict } from './verdict.ts'

/** Something with a common identity that nothing speaks against. */
function same<Value, One>(
  value: Value,
  candidates: Iterable<One>,
  valueOf: (one: One) => Value,
  target: RecordMatching<Value>,
): One[] {
  return [...new Set(candidates)].filter((one) => !target.differ(valueOf(one), value))
}

const aboutRow = (reason: string, limits: Record<string, string | number>): RowFinding => ({
  field: '',
  reason,
  limits,
})

/**
 * Gives each row its verdict, in the order of the file, one at a time, so that whoever drives it
 * can show progress and stop between two rows.
 *
 * `known` gives the records with an identity (see `RecordMatching.identities`). A row that is the
 * same as an earlier good row is a problem that names the earlier one (`limits.row`); so is a row
 * that fits several records, or a record that another row of the file has already claimed.
 */
export function* judgeRows<Value>(
  readings: Iterable<RowReading<Value>>,
  known: (identity: string) => readonly KnownRecord<Value>[],
  target: RecordMatching<Value>,
): Generator<JudgedRow<Value>, void, undefined> {
  const earlier = new Map<string, RowReading<Value>[]>()
  const claimed = new Map<string, number>()

  for (const reading of readings) {
    const { row, value, warnings } = reading
    const identities = target.identities(value)
    const problems = [...reading.problems]
    const judge = (verdict: Verdict): JudgedRow<Value> => ({ row, value, verdict, warnings })

    const [twin] = same(
      value,
      identities.flatMap((identity) => earlier.get(identity) ?? []),
      (one) => one.value,
      target,
    ).sort((a, b) => a.row - b.row)
    if (twin) problems.push(aboutRow('twiceInFile', { row: twin.row }))

    const records = new Map(identities.flatMap(known).map((record) => [record.id, record] as const))
    const matches = same(value, records.values(), (record) => record.value, target)
    const [match] = matches
    if (matches.length > 1) problems.push(aboutRow('matchesSeveral', { count: matches.length }))
    const claimedBy = match ? claimed.get(match.id) : undefined
    if (!twin && matches.length === 1 && claimedBy !== undefined)
      problems.push(aboutRow('matchedTwice', { row: claimedBy }))

    if (problems.length > 0) {
      yield judge({ kind: 'problem', problems })
      continue
    }
    for (const identity of identities)
      earlier.set(identity, [...(earlier.get(identity) ?? []), reading])
    if (!match) {
      yield judge({ kind: 'new' })
      continue
    }
    claimed.set(match.id, row)
    const changes = target.compare(match.value, value)
    yield judge(
      changes.length > 0
        ? { kind: 'update', id: match.id, changes }
        : { kind: 'unchanged', id: match.id },
    )
  }
}
