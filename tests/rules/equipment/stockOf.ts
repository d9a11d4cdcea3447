import type {
  LendingPolicy,
  LentLine,
  Reserved,
  Stock,
  StockItem,
} from '#shared/equipment/stock.ts'

export const policy = (more: Partial<LendingPolicy> = {}): LendingPolicy => ({
  today: '2026-11-23',
  sameDayReuse: false,
  preparationDays: 0,
  ...more,
})

export const laptop = (id: string, more: Partial<StockItem> = {}): StockItem => ({
  id,
  tag: id,
  model: 'thin',
  category: 'laptop',
  place: '',
  unusable: [],
  ...more,
})

export const lent = (
  item: string | null,
  from: string,
  due: string,
  more: Partial<LentLine> = {},
) => ({
  id: `line-${item}-${from}`,
  person: 'borrower',
  item,
  model: 'thin',
  category: 'laptop',
  quantity: 1,
  from,
  due,
  expectedOn: null,
  returnedOn: null,
  ...more,
})

/** A reservation that holds this item, tentatively. */
export const reserved = (
  item: string | null,
  from: string,
  until: string,
  more: Partial<Reserved> = {},
): Reserved => ({
  id: `reservation-${item}-${from}`,
  person: 'borrower',
  category: 'laptop',
  model: null,
  left: 1,
  from,
  until,
  held: item === null ? [] : [{ item, packed: false }],
  ...more,
})

export const stock = (more: Partial<Stock> = {}): Stock => ({
  items: [],
  counted: [],
  lines: [],
  reservations: [],
  ...more,
})

export const laptops = (asked: { from: string; until: string; model?: string | null }) => ({
  category: 'laptop',
  model: null,
  ...asked,
})
