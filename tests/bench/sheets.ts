import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v4 } from 'uuid'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createDocumentMaker } from '#main/documents/documentMaker.ts'
import type { DocumentMaker } from '#main/documents/documentMaker.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import type { InformationSheet } from '#shared/documents/informationSheet.ts'
import { emptyGroup } from '#shared/courses/schema.ts'
import { sampleSheet } from '#tests/support/sampleSheet.ts'
import { type BenchOffice, openBenchOffice } from './benchOffice.ts'
import type { Figure } from './figure.ts'

const SHEETS = 500
const ROUNDS = 5

/**
 * Sheets in one PDF through the office against Typst alone on the same source
 * and data; the same as a user waits for it, with numbers, register and kept files; and a preview by an
 * engine that is ready.
 */
export async function bench(): Promise<Figure[]> {
  const alone = typstAlone(resourcesFolder())
  const office: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const data = sampleSheet(SHEETS)
    bare.push(await time(async () => alone(data)))
    const maker = createDocumentMaker()
    const print = printer(maker)
    // the thread of an office at work is ready; once a preview is there, it is
    await print(sampleSheet())
    office.push(await time(() => print(data)))
    await maker.close()
  }
  const value = median(office)
  const baseline = median(bare)
  return [
    {
      name: `${SHEETS} sheets in one PDF`,
      value,
      unit: 'ms',
      baseline,
      ratio: value / baseline,
      limit: 1.5,
    },
    {
      name: `${SHEETS} sheets made, kept and printed`,
      value: await whole(),
      unit: 'ms',
      limit: 5000,
    },
    { name: 'preview of one sheet', value: await preview(), unit: 'ms', limit: 100 },
  ]
}

/** From the button to the PDF: every sheet is numbered, kept and in the register, then all are one PDF. */
async function whole(): Promise<number> {
  const office = await openBenchOffice(1000)
  const { client, services } = office
  try {
    const group = await enterGroup(office)
    const rows = await services.reads.selectFrom('person').select('id').limit(SHEETS).execute()
    const people = { kind: 'rows' as const, ids: rows.map(({ id }) => id) }
    const enrolled = await client.courses.enrol({
      commandId: v4(),
      payload: { group, people, state: 'applied', since: null },
    })
    if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.refusal))
    return await time(async () => {
      const payload = { of: { kind: 'group' as const, group } }
      const made = await client.documents.makeSheets({ commandId: v4(), payload })
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      if (made.value.papers.length !== SHEETS) throw new Error('Not everybody got a sheet')
      const papers = made.value.papers.map(({ id }) => id)
      const run = await client.documents.printRun({ papers })
      if (!run.ok) throw new Error(JSON.stringify(run.refusal))
    })
  } finally {
    await office.close()
  }
}

async function enterGroup({ client }: BenchOffice): Promise<string> {
  const course = { name: 'Excel', projectId: null, programme: '', modules: [], platforms: [] }
  const made = await client.courses.createCourse({ commandId: v4(), payload: { input: course } })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const input = { ...emptyGroup, courseId: made.value.id, name: '1. grupa' }
  const group = await client.courses.createGroup({ commandId: v4(), payload: { input } })
  if (!group.ok) throw new Error(JSON.stringify(group.refusal))
  return group.value.id
}

async function preview(): Promise<number> {
  const maker = createDocumentMaker()
  const print = printer(maker)
  await print(sampleSheet())
  const times: number[] = []
  for (const person of sampleSheet(9).participants) {
    times.push(await time(() => print({ ...sampleSheet(), participants: [person] })))
  }
  await maker.close()
  return median(times)
}

function printer(maker: DocumentMaker): (data: InformationSheet) => Promise<void> {
  return async (data) => {
    const made = await maker.renderPaper({ kind: 'informationSheet', data })
    if (!made.ok) throw new Error(`Refused: ${JSON.stringify(made.refusal)}`)
  }
}

function typstAlone(resources: string): (data: InformationSheet) => Buffer {
  const read = (...path: string[]): Buffer => readFileSync(join(resources, ...path))
  const fonts = ['NotoSans-Regular.ttf', 'NotoSans-SemiBold.ttf'].map((name) => read('fonts', name))
  const workspace = join(resources, 'templates')
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] })
  return (data) => {
    const inputs = { data: JSON.stringify({ ...data, edition: '1' }) }
    const mainFilePath = join(workspace, 'informationSheet.typ')
    const { result } = compiler.compile({ mainFilePath, inputs })
    if (result === null) throw new Error('Typst alone could not lay out the sheets')
    const pdf = compiler.pdf(result, { pdfStandard: 'a-2b' })
    compiler.evictCache(0)
    return pdf
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
