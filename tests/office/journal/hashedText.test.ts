import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('what SQLite writes as JSON of an entry is what was hashed when it was written', () => {
  const database = new Sqlite(':memory:')
  database.exec('create table stored (one text, two text, number integer) strict')
  const keep = database.prepare('insert into stored values (?, ?, ?)')
  const read = database.prepare('select json_array(one, two, number) from stored').pluck()
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    // What JSON writes otherwise than it stands.
    fc.string({
      unit: fc.constantFrom('\0', '\b', '\t', '\n', '\f', '\r', '\x1f', '\x7f', '"', "'"),
    }),
    fc.string({ unit: fc.constantFrom('\\', '/', '\u2028', '\ufeff', '<', 'ķ', '😀', '{', '}') }),
    fc.json(),
  )
  const number = fc.oneof(fc.maxSafeInteger(), fc.constant(null))
  fc.assert(
    fc.property(text, fc.option(text), number, (one, two, count) => {
      database.exec('delete from stored')
      keep.run(one, two, count)
      expect(read.get()).toBe(JSON.stringify([one, two, count]))
    }),
    { numRuns: 2000 },
  )
  database.close()
})
