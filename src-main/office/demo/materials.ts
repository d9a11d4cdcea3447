import type { Command } from '#main/database/command.ts'
import { addFile } from '#main/materials/files.ts'
import { createMaterial } from '#main/materials/commands.ts'
import { moveStock } from '#main/materials/stock.ts'
import { tieMaterial } from '#main/materials/tying.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { StockWish } from '#shared/materials/rules.ts'
import type { MaterialInput } from '#shared/materials/schema.ts'
import type { TieTarget } from '#shared/materials/ties.ts'

type Run = <I, T, R>(command: Command<I, T, R>, input: I) => Promise<T>

interface DemoMaterial {
  input: Partial<MaterialInput> & Pick<MaterialInput, 'name' | 'kind'>
  /** Its sides in millimetres: height, width, length. */
  sides?: readonly [number, number, number]
  for: readonly TieTarget[]
  stock?: readonly StockWish[]
  file?: { name: string; text: string }
}

const plain: Omit<MaterialInput, 'name' | 'kind'> = {
  returnable: false,
  code: '',
  shelf: '',
  weightGrams: null,
  heightMm: null,
  widthMm: null,
  lengthMm: null,
  stockKept: false,
  link: '',
  note: '',
}

/** Six materials: with stock and without, to be returned and to be kept, for a course, a week, a session. */
export async function fillMaterials(
  run: Run,
  where: { today: CivilDate; courses: readonly string[]; group: string; session: string | null },
): Promise<void> {
  for (const material of demoMaterials(where)) {
    const [heightMm = null, widthMm = null, lengthMm = null] = material.sides ?? []
    const input = { ...plain, heightMm, widthMm, lengthMm, ...material.input }
    const { id } = await run(createMaterial, { input })
    for (const to of material.for) await run(tieMaterial, { id, to })
    for (const said of material.stock ?? [])
      await run(moveStock, { id, happenedOn: null, note: '', ...said })
    if (material.file !== undefined) {
      const { name, text } = material.file
      const bytes = new TextEncoder().encode(text)
      await run(addFile, { id, file: { name, bytes, mediaType: 'text/plain' } })
    }
  }
}

function demoMaterials({
  today,
  courses,
  group,
  session,
}: Parameters<typeof fillMaterials>[1]): readonly DemoMaterial[] {
  const [computers, english, office] = courses.map((course): TieTarget => ({
    kind: 'course',
    course,
  }))
  const course = (to: TieTarget | undefined) => (to === undefined ? [] : [to])
  return [
    {
      input: {
        name: 'Datora pirmie soļi',
        kind: 'workbook',
        code: 'DB-01',
        shelf: '1. plaukts',
        weightGrams: 240,
        stockKept: true,
      },
      sides: [6, 210, 297],
      for: course(computers),
      stock: [
        { reason: 'received', quantity: 60 },
        { reason: 'writtenOff', quantity: 2 },
      ],
    },
    {
      input: {
        name: 'Angļu valoda soli pa solim, A2',
        kind: 'textbook',
        returnable: true,
        code: '9789934000012',
        shelf: '2. plaukts',
        weightGrams: 520,
        stockKept: true,
      },
      sides: [14, 195, 265],
      for: course(english),
      stock: [
        { reason: 'received', quantity: 25 },
        { reason: 'counted', quantity: 23 },
      ],
    },
    {
      input: {
        name: 'Lietveža rokasgrāmata',
        kind: 'textbook',
        returnable: true,
        code: '9789934000029',
        shelf: '2. plaukts',
        weightGrams: 780,
        stockKept: true,
      },
      sides: [22, 170, 240],
      for: course(office),
    },
    {
      input: {
        name: 'Darba lapas: teksts un tabula',
        kind: 'worksheetPacket',
        code: 'DL-07',
        shelf: '1. plaukts',
        weightGrams: 90,
        stockKept: true,
      },
      sides: [3, 210, 297],
      for: [{ kind: 'week', group, week: today }],
      stock: [{ reason: 'received', quantity: 24 }],
    },
    {
      input: {
        name: 'Kā pieslēgties tiešsaistes nodarbībai',
        kind: 'handout',
        link: 'https://macibas.example.lv/pieslegsanas',
      },
      for: [...course(computers), ...course(english)],
      file: {
        name: 'Kā pieslēgties.txt',
        text: 'Atveriet saiti, ierakstiet savu vārdu un ieslēdziet mikrofonu.\n',
      },
    },
    {
      input: { name: 'Īsinājumtaustiņi', kind: 'handout', note: 'Izdala nodarbības sākumā.' },
      for: session === null ? [] : [{ kind: 'session', session }],
      file: { name: 'Īsinājumtaustiņi.txt', text: 'Ctrl+C kopē, Ctrl+V ielīmē, Ctrl+Z atceļ.\n' },
    },
  ]
}
