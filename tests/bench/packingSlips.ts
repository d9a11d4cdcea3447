import { createDocumentMaker } from '#main/documents/documentMaker.ts'
import { code128Of } from '#main/equipment/tagSymbols.ts'
import type { Card, PackingPaper } from '#shared/deliveries/packingPapers.ts'
import { sampleSheet } from '#tests/support/sampleSheet.ts'
import type { Figure } from './figure.ts'

const SLIPS = 300
const ROUNDS = 3

/** Packing slips in one PDF, bars and all, beside as many information sheets in the same run. */
export async function bench(): Promise<Figure[]> {
  const maker = createDocumentMaker()
  const print = async (kind: string, data: () => object): Promise<number> => {
    const start = performance.now()
    const made = await maker.renderPaper({ kind, data: data() })
    if (!made.ok) throw new Error(`Refused: ${JSON.stringify(made.refusal)}`)
    return performance.now() - start
  }
  // The thread of an office at work is ready.
  await print('packing', () => slips(1))
  const values: number[] = []
  const baselines: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    values.push(await print('packing', () => slips(SLIPS)))
    baselines.push(await print('informationSheet', () => sampleSheet(SLIPS)))
  }
  await maker.close()
  const [value, baseline] = [Math.min(...values), Math.min(...baselines)]
  return [
    { name: `${SLIPS} packing slips in one PDF`, value, unit: 'ms', limit: 3000 },
    {
      name: `${SLIPS} packing slips beside as many information sheets`,
      value,
      unit: 'ms',
      baseline,
      ratio: value / baseline,
      limit: 1.5,
    },
  ]
}

const slips = (count: number): PackingPaper => ({
  title: 'Sūtījuma satura saraksts',
  institution: 'Paraugs',
  date: '2026-11-23',
  kind: 'slip',
  format: 'a4',
  start: 1,
  cards: Array.from({ length: count }, (_, index) => slip(`S-${1000 + index}`)),
})

function slip(code: string): Card {
  const bars = code128Of(code)
  if (bars === null) throw new Error('No bars')
  return {
    language: 'lv',
    code,
    bars: { picture: bars.svg.match(/[\s\S]{1,24}/gu) ?? [], modules: bars.modules },
    title: 'Sūtījuma satura saraksts',
    to: {
      caption: 'Saņēmējs',
      name: 'Anna Paraugs',
      lines: ['tālr. 20 001 234', 'Ogres pakomāts', 'Parauga iela 1, Ogre'],
    },
    facts: [
      { label: 'Piegādes veids', value: 'Pakomāts' },
      { label: 'Pārvadātājs', value: 'Omniva' },
      { label: 'Datums', value: '23.11.2026.' },
    ],
    contents: {
      caption: 'Saturs',
      rows: Array.from({ length: 5 }, (_, row) => ({ quantity: 1, name: `Darba lapa ${row}` })),
    },
    notes: ['Pakomātā sūtījums gaidīs 7 dienas.'],
    from: { caption: 'Sūtītājs', name: 'Paraugs', lines: ['Parauga iela 2, Rīga'] },
    preparedBy: 'Sagatavoja direktore Ilze Paraugs',
  }
}
