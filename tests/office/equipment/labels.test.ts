import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { code128Of, qrOf, symbolText } from '#main/equipment/tagSymbols.ts'
import { bearsCode128, labelsAPage, type LabelsInput } from '#shared/equipment/labels.ts'
import { enterThings } from '#tests/support/equipment.ts'
import { type Client, openOfficeWithDirector } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'

const tagsTo = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `L-${String(at + 1).padStart(3, '0')}`)

async function office(tags: readonly string[]) {
  const { director } = await openOfficeWithDirector()
  const { items } = await enterThings(director, tags)
  return { director, ids: Object.values(items) }
}

async function printed(client: Client, ids: string[], of: Partial<LabelsInput> = {}) {
  const { pdf, labels } = await client.equipment.labels({
    selection: { kind: 'rows', ids },
    layout: '24',
    offset: { x: 0, y: 0 },
    start: 1,
    language: 'lv',
    ...of,
  })
  return { labels, ...(await readPdf(new Uint8Array(await pdf.arrayBuffer()))) }
}

test('each label bears the office and the tag, in the order of the list', async () => {
  const { director, ids } = await office(['L-2', 'L-10', 'L-1'])
  const { labels, text, pages, title } = await printed(director, ids)
  expect({ labels, pages: pages.length, title }).toEqual({ labels: 3, pages: 1, title: 'Uzlīmes' })
  expect(text.split('SIA „Paraugs”')).toHaveLength(4)
  expect(text.match(/L-\d+/gu)).toEqual(
    (await director.equipment.listItems(all)).rows.map(({ tag }) => tag),
  )
})
test('kits bear labels too, after the things', async () => {
  const { director, ids } = await office(['L-1', 'L-2'])
  const input = { name: 'Somā', tag: 'K-1', items: [ids[1] ?? ''], note: '' }
  const kit = await director.equipment.createKit({ commandId: v4(), payload: { input } })
  if (!kit.ok) throw new Error(kit.refusal.reason)
  const both = await printed(director, [ids[0] ?? ''], { kits: [kit.value.id] })
  expect(both.labels).toBe(2)
  expect(both.text.match(/[KL]-\d/gu)).toEqual(['L-1', 'K-1'])
  expect((await printed(director, [], { kits: [kit.value.id] })).text).toContain('K-1')
})

const all = {
  search: '',
  filters: {},
  sort: [],
  position: { kind: 'at' as const, offset: 0 },
  limit: 100,
}

test.each([
  ['24', 24, 1, 1],
  ['24', 24, 2, 2],
  ['24', 25, 24, 2],
  ['24', 26, 24, 3],
  ['65', 65, 1, 1],
  ['65', 2, 65, 2],
  ['roll62', 3, 1, 3],
] as const)('on %s, %i labels from place %i take %i pages', async (layout, count, start, pages) => {
  const { director, ids } = await office(tagsTo(count))
  const read = await printed(director, ids, { layout, start })
  expect(read.pages).toHaveLength(pages)
  expect(read.text.match(/L-\d{3}/gu)).toHaveLength(count)
})

test('offsets move the print both ways', async () => {
  const { director, ids } = await office(['L-1'])
  const [plain, moved] = [
    await printed(director, ids),
    await printed(director, ids, { offset: { x: 2.5, y: -1.5 } }),
  ]
  const mm = 72 / 25.4
  const by = (side: 'left' | 'bottom'): number =>
    ((moved.pages[0]?.[side] ?? 0) - (plain.pages[0]?.[side] ?? 0)) / mm
  expect(by('left')).toBeCloseTo(2.5, 1)
  expect(by('bottom')).toBeCloseTo(1.5, 1)
})

test('a place that the sheet does not have is refused', async () => {
  const { director, ids } = await office(['L-1'])
  for (const [layout, start] of [
    ['24', 25],
    ['65', 66],
    ['roll62', 2],
    ['24', 0],
  ] as const) {
    await expect(printed(director, ids, { layout, start })).rejects.toThrow()
  }
  expect([labelsAPage('24'), labelsAPage('65'), labelsAPage('roll62')]).toEqual([24, 65, 1])
})

test('any tag can be printed: the longest, one with Latvian letters, one that looks like code', async () => {
  const tags = ['Ž'.repeat(40), 'X'.repeat(40), '#[L] $1$ <b>&amp;', '12 345 678']
  const { director, ids } = await office(tags)
  for (const layout of ['24', '65', 'roll62'] as const) {
    const { text } = await printed(director, ids, { layout })
    const read = text.replaceAll(/[\s\u200b\u00a0]/gu, '')
    for (const tag of tags) expect(read).toContain(tag.replaceAll(' ', ''))
  }
})

test('the symbols hold the tag and nothing else', () => {
  for (const tag of ['L-07', 'Ķ-1', '^FNC1 12']) expect(symbolText(tag)).toBe(tag)
  expect(qrOf('L-07')).toBe(qrOf('L-07'))
  expect(qrOf('L-07')).not.toBe(qrOf('L-08'))
})

test('a Code 128 is printed only where it can be read', () => {
  // Start, four letters, check: eleven modules each; the stop has thirteen.
  expect(code128Of('L-07')?.modules).toBe(6 * 11 + 13)
  expect(code128Of('Ķ-1')).toBeNull()
  expect(bearsCode128('24', 244)).toBe(true)
  expect(bearsCode128('24', 245)).toBe(false)
  expect(bearsCode128('roll62', 212)).toBe(true)
  expect(bearsCode128('roll62', 213)).toBe(false)
  // Seven letters go on the smallest label, eight do not.
  expect(bearsCode128('65', code128Of('KAMERAA')?.modules ?? 999)).toBe(true)
  expect(bearsCode128('65', code128Of('KAMERAAB')?.modules ?? 0)).toBe(false)
})

/** Programs that print a page as a picture and read the symbols on it, where this computer has them. */
const programs = { draw: 'pdftoppm', read: 'zbarimg' } as const
const lacking = Object.values(programs).filter(
  (program) => spawnSync(program, ['--help']).error !== undefined,
)
const how = lacking.length === 0 ? 'read with zbar' : `skipped, not here: ${lacking.join(', ')}`

test.skipIf(lacking.length > 0)(
  `a scanner reads the tag from the printed label, whatever its letters (${how})`,
  async () => {
    const tags = ['Ķ-1', 'Ž7', 'L-07', '^Ķ', '^FNC1 12', 'ĀČĒĢĪĶĻŅŠŪŽ-0012']
    const { director, ids } = await office(tags)
    const selection = { kind: 'rows' as const, ids }
    const asked = { selection, kits: [], layout: '24' as const, offset: { x: 0, y: 0 }, start: 1 }
    const { pdf } = await director.equipment.labels({ ...asked, language: 'lv' })
    const folder = mkdtempSync(join(tmpdir(), 'norise-labels-'))
    try {
      writeFileSync(join(folder, 'labels.pdf'), new Uint8Array(await pdf.arrayBuffer()))
      execFileSync(programs.draw, ['-r', '300', '-png', 'labels.pdf', 'page'], { cwd: folder })
      const [page = ''] = readdirSync(folder).filter((name) => name.endsWith('.png'))
      const only = ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', page]
      const read = spawnSync(programs.read, only, { cwd: folder, encoding: 'utf8' }).stdout
      expect(read.trim().split('\n').toSorted()).toEqual(tags.toSorted())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
