import type { ItemInput, ModelInput } from '#shared/equipment/schema.ts'

/** Categories that every office begins with (migration 10). */
const category = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`
const [laptops, headsets, cameras, modems, others] = [1, 3, 4, 6, 7].map(category)

export interface DemoModel {
  model: ModelInput
  /** Tags of its things; none for counted ones. */
  tags: readonly string[]
  place: string
}

const model = (
  categoryId: string | undefined,
  name: string,
  more: Partial<ModelInput> = {},
): ModelInput => ({
  categoryId: categoryId ?? '',
  name,
  quantity: null,
  valueCents: null,
  parts: [],
  note: '',
  ...more,
})

const tags = (letter: string, count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, n) => `${letter}-${String(from + n).padStart(2, '0')}`)

/** What the demo office has to lend. */
export const demoModels: readonly DemoModel[] = [
  {
    model: model(laptops, 'ThinkPad E14', {
      valueCents: 74_900,
      parts: ['Lādētājs', 'Soma', 'Pele'],
    }),
    tags: tags('L', 14),
    place: '1. plaukts',
  },
  {
    model: model(laptops, 'HP 250 G9', { valueCents: 52_900, parts: ['Lādētājs', 'Soma'] }),
    tags: tags('L', 6, 15),
    place: '2. plaukts',
  },
  {
    model: model(headsets, 'Jabra Evolve 20', { valueCents: 3900 }),
    tags: tags('A', 16),
    place: '3. plaukts',
  },
  {
    model: model(cameras, 'Logitech C920', { valueCents: 7900, parts: ['Statīvs'] }),
    tags: tags('K', 5),
    place: '3. plaukts',
  },
  {
    model: model(modems, 'Huawei B311', { valueCents: 5900, parts: ['Lādētājs', 'SIM karte'] }),
    tags: tags('M', 3),
    place: '4. plaukts',
  },
  { model: model(others, 'USB pele', { quantity: 25 }), tags: [], place: '' },
]

/** A thing of the demo, as new as all the others. */
export const demoItem = (modelId: string, tag: string, place: string, n: number): ItemInput => ({
  modelId,
  tag,
  serial: `PF${String(n + 1).padStart(2, '0')}X7${tag.replace('-', '')}`,
  condition: n % 5 === 4 ? 'worn' : 'good',
  valueCents: null,
  boughtOn: '2024-08-19',
  place,
  note: '',
})
