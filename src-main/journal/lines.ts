import type { Database } from 'better-sqlite3'

/** How many rows come over from SQLite at once. */
const step = 500
const newline = 0x0a

/**
 * The rows of a table in the order of their `seq`, each as the bytes of one line. Hundreds come over
 * from SQLite in one piece and never become text here, which is most of what reading a row costs. They
 * are joined as the inner query sorts them: out of their order no chain would verify.
 * @param line an SQL expression of text without line breaks (JSON has none)
 */
export function* linesOf(
  database: Database,
  table: 'journal' | 'change_row',
  line: string,
): Generator<Buffer, undefined> {
  const read = database
    .prepare<[number, number], [lines: Buffer | null, last: number]>(
      `select cast(group_concat(line, char(10)) as blob), max(seq)
       from (select seq, ${line} as line from ${table} where seq > ? order by seq limit ?)`,
    )
    .raw()
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const [lines, last] = read.get(after, step) ?? [null, after]
    if (lines === null) return
    for (let from = 0; from < lines.length;) {
      const end = lines.indexOf(newline, from)
      const to = end === -1 ? lines.length : end
      yield lines.subarray(from, to)
      from = to + 1
    }
    after = last
  }
}
