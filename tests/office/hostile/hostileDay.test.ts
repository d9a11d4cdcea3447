import { expect, test } from 'vitest'
import type { ShownRequest } from '#shared/exports/contract.ts'
import { wholeList } from '#tests/office/courses/people.ts'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { enterDay } from './hostileDay.ts'
import { hostileWords } from './hostileWords.ts'
import { csvRows, xlsxRows } from './spreadsheets.ts'

/** Text of a page without spaces: a narrow column breaks lines within long words. */
const flat = (text: string): string => text.replaceAll('\u200b', '').replaceAll(/\s+/gu, '')

const wordsOf = async (pdf: Blob | null): Promise<string> => {
  if (pdf === null) throw new Error('There is no paper')
  return flat((await readPdf(new Uint8Array(await pdf.arrayBuffer()))).text)
}

test.each(hostileWords)(
  '$name in what is written down during a day stays text everywhere',
  async ({ typed, printed = typed }) => {
    const { director } = await openOfficeWithDirector()
    const { person, group, notice, delivery, item } = await enterDay(director, typed)
    const lines = `${typed}\n${typed}`

    expect(await director.courses.getGroup({ id: group })).toMatchObject({ channels: typed })
    expect(await director.notices.get({ id: notice, language: 'lv' })).toMatchObject({
      subject: typed,
      text: lines,
    })
    const log = await director.notices.contactLog({ person, list: wholeList })
    expect(log.rows.map(({ about }) => about)).toContain(lines)
    expect((await director.visits.list(wholeList)).rows[0]).toMatchObject({
      visitor: typed,
      purpose: typed,
      note: lines,
    })
    expect((await director.materials.list(wholeList)).rows[0]).toMatchObject({
      name: typed,
      shelf: typed,
      note: lines,
    })
    expect(await director.deliveries.get({ id: delivery })).toMatchObject({
      recipient: typed,
      note: lines,
    })
    expect(await director.equipment.getItem({ id: item })).toMatchObject({ modelName: typed })

    const paper = await director.visits.dayList({ day: '2026-11-24', language: 'lv' })
    // Who comes, and why.
    expect((await wordsOf(paper.pdf)).split(flat(printed)).length - 1).toBeGreaterThanOrEqual(2)
    const calls = await wordsOf(await director.notices.callList({ notice, language: 'lv' }))
    // What to tell is its subject and two lines.
    expect(calls.split(flat(printed)).length - 1).toBeGreaterThanOrEqual(3)

    const titled = (...keys: string[]) => keys.map((key) => ({ key, title: typed }))
    const ended = { status: { kind: 'set' as const, values: ['received'] } }
    const lists: (Pick<ShownRequest, 'list' | 'columns'> & {
      filters?: ShownRequest['query']['filters']
    })[] = [
      { list: { kind: 'visits' }, columns: titled('person', 'purpose', 'note') },
      { list: { kind: 'materials' }, columns: titled('name', 'shelf', 'code') },
      { list: { kind: 'notices' }, columns: titled('kind', 'group') },
      {
        list: { kind: 'deliveries' },
        columns: titled('recipient', 'contents', 'group'),
        filters: ended,
      },
      { list: { kind: 'items' }, columns: titled('tag', 'model') },
    ]
    for (const { filters = {}, ...list } of lists) {
      const asked = {
        ...list,
        query: { search: '', filters, sort: [] },
        selection: null,
        words: {},
      }
      const clipboard = await director.exports.shown({ ...asked, format: 'clipboard' })
      if (clipboard.kind !== 'text') throw new Error('The clipboard takes text')
      const copied = csvRows(clipboard.text, '\t').slice(1).flat().join('\n')
      expect(copied, list.list.kind).toContain(typed)
      const csv = await director.exports.shown({ ...asked, format: 'csv' })
      const xlsx = await director.exports.shown({ ...asked, format: 'xlsx' })
      if (csv.kind !== 'file' || xlsx.kind !== 'file') throw new Error('A file is a file')
      const rows = csvRows(await csv.file.text())
      expect(rows.slice(1).flat().join('\n'), list.list.kind).toContain(typed)
      const cells = await xlsxRows(new Uint8Array(await xlsx.file.arrayBuffer()))
      expect(cells.slice(1).flat().join('\n'), list.list.kind).toContain(typed)
    }
  },
)
