import { v4 } from 'uuid'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { omniva } from '#tests/support/lockers.ts'
import { item, laptops, model } from '#tests/support/equipment.ts'
import { about, type Call, ofOffice, plain } from './call.ts'
import { rows } from './inputs.ts'

const back = (line: string) => ({
  line,
  outcome: 'returned',
  quantity: null,
  condition: null,
  missingParts: null,
  note: '',
})
const period = { from: '2027-03-01', until: '2027-03-05' }

/** One call of every procedure of lending. */
export const equipmentCalls: Record<Extract<ProcedurePath, `equipment.${string}`>, Call> = {
  'equipment.categories': plain(),
  'equipment.models': plain(),
  'equipment.kits': plain(),
  'equipment.listItems': plain(() => firstPage),
  'equipment.getItem': ofOffice((side) => ({ id: side.item })),
  'equipment.itemPhoto': plain(() => ({ id: v4() })),
  'equipment.labels': plain(() => ({
    selection: rows([v4()]),
    layout: '24',
    offset: { x: 0, y: 0 },
    start: 1,
    language: 'lv',
  })),
  'equipment.createCategory': plain(() =>
    once({ input: { name: `Kategorija ${v4()}`, nameEn: '', need: null } }),
  ),
  'equipment.updateCategory': ofOffice((side) =>
    once({ id: side.category, revision: 9, input: { name: 'Cita', nameEn: '', need: null } }),
  ),
  'equipment.archiveCategory': ofOffice((side) => once({ id: side.category })),
  'equipment.createModel': plain(() =>
    once({ input: { ...model, categoryId: laptops, name: v4() } }),
  ),
  'equipment.updateModel': ofOffice((side) =>
    once({ id: side.model, revision: 9, input: { ...model, categoryId: laptops, name: v4() } }),
  ),
  'equipment.archiveModel': ofOffice((side) => once({ id: side.model })),
  'equipment.createItem': ofOffice((side) =>
    once({ input: { ...item, modelId: side.model, tag: v4() } }),
  ),
  'equipment.updateItem': ofOffice((side) =>
    once({ id: side.item, revision: 9, input: { ...item, modelId: side.model, tag: v4() } }),
  ),
  'equipment.completePart': ofOffice((side) => once({ id: side.item, part: 'Lādētājs' })),
  'equipment.keepPhoto': ofOffice((side) => once({ id: side.item, file: null })),
  'equipment.createKit': ofOffice((side) =>
    once({ input: { name: 'Komplekts', tag: v4(), items: [side.spare], note: '' } }),
  ),
  'equipment.updateKit': ofOffice((side) =>
    once({
      id: side.kit,
      revision: 9,
      input: { name: 'Komplekts', tag: v4(), items: [side.spare], note: '' },
    }),
  ),
  'equipment.archiveKit': ofOffice((side) => once({ id: side.kit })),
  'equipment.markUnusable': ofOffice((side) =>
    once({ selection: rows([side.spare]), kind: 'repair', from: null, until: null, note: '' }),
  ),
  'equipment.markUsable': ofOffice((side) => once({ id: side.spare, kind: 'repair', on: null })),
  'equipment.needsOf': about((side) => ({ group: side.group })),
  'equipment.groupsToAsk': plain(),
  'equipment.shortages': plain(() => ({ weeks: 8 })),
  'equipment.noteNeeds': about((side) =>
    once({
      group: side.group,
      people: [side.people[0]],
      kinds: ['headset'],
      answer: 'own',
      reason: '',
      toldOn: null,
      instead: null,
    }),
  ),
  'equipment.noteAnswers': about((side) =>
    once({
      group: side.group,
      answers: [{ person: side.people[0], kind: 'headset', answer: 'own' }],
    }),
  ),
  'equipment.proposeNeeds': about((side) => ({ group: side.group })),
  'equipment.reserveNeeds': about((side) => once({ group: side.group })),
  'equipment.listLines': plain(() => firstPage),
  'equipment.getLine': about((side) => ({ id: side.line })),
  'equipment.atRisk': plain(),
  'equipment.getReservation': about((side) => ({ id: side.reservation })),
  'equipment.listReservations': plain(() => firstPage),
  'equipment.holdingsOf': about((side) => ({ person: side.people[0] })),
  'equipment.lacksOf': about((side) => ({ person: side.people[0] })),
  'equipment.availability': plain(() => ({
    category: laptops,
    model: null,
    quantity: 1,
    ...period,
    except: null,
  })),
  'equipment.freeThings': plain(() => ({
    category: laptops,
    model: null,
    person: null,
    ...period,
    search: '',
    movable: true,
    without: [],
  })),
  'equipment.timeline': plain(() => ({ ...period, category: null, search: '' })),
  'equipment.use': plain(() => ({ year: 2026 })),
  'equipment.scan': plain(() => ({ code: 'nav tāda' })),
  'equipment.reserve': about((side) =>
    once({
      input: {
        person: side.people[1],
        group: side.group,
        category: laptops,
        model: null,
        quantity: 500,
        ...period,
        item: null,
        note: '',
        moveReservations: false,
      },
    }),
  ),
  'equipment.changeReservation': about((side) =>
    once({
      id: side.reservation,
      revision: 1,
      input: {
        category: laptops,
        model: null,
        quantity: 500,
        ...period,
        note: '',
        moveReservations: false,
      },
    }),
  ),
  'equipment.cancelReservations': about((side) =>
    once({ selection: rows([side.reservation]), release: false }),
  ),
  'equipment.pack': about((side) =>
    once({ reservation: side.reservation, item: side.spare, unpack: true }),
  ),
  'equipment.replan': about((side) => once({ id: side.reservation })),
  'equipment.issueLoan': about((side) =>
    once({
      input: {
        person: side.people[1],
        group: side.group,
        basis: '',
        on: null,
        due: '2026-12-01',
        lines: [
          {
            item: side.item,
            kit: null,
            reservation: null,
            condition: null,
            missingParts: null,
          },
        ],
        note: '',
        moveReservations: false,
      },
    }),
  ),
  'equipment.settlePart': about((side) =>
    once({ line: side.line, part: 'Lādētājs', came: true, on: null }),
  ),
  'equipment.takeBack': about((side) => once({ lines: [back(side.line)], on: null })),
  'equipment.returnPhoto': about((side) => ({ line: side.line, photo: v4() })),
  'equipment.keepReturnPhoto': about((side) =>
    once({ line: side.line, file: new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'a.jpg') }),
  ),
  'equipment.removeReturnPhoto': about((side) => once({ line: side.line, photo: v4() })),
  'equipment.extendLoan': about((side) =>
    once({ lines: [side.line], due: '2026-12-20', moveReservations: false }),
  ),
  'equipment.previewActText': plain(() => ({
    language: 'lv',
    name: 'handoverAct.terms.text',
    text: 'Saudzēt.',
  })),
  'equipment.previewAct': about((side) => ({
    loan: side.loan,
    kind: 'handoverAct',
    language: 'lv',
  })),
  'equipment.makeAct': about((side) =>
    once({ of: { loan: side.loan, kind: 'handoverAct', language: 'lv' } }),
  ),
  'equipment.expectBack': about((side) => once({ lines: [side.line], on: '2026-12-21' })),
  'equipment.noteSentBack': about((side) =>
    once({
      input: {
        lines: [side.line],
        carrier: omniva,
        number: '',
        numberReason: '',
        sentOn: '2026-11-23',
        note: '',
      },
    }),
  ),
  'equipment.forgetSentBack': about((side) => once({ lines: [side.line] })),
  'equipment.swap': about((side) =>
    once({
      back: back(side.line),
      item: side.spare,
      condition: null,
      on: null,
      moveReservations: false,
    }),
  ),
  'equipment.noteReminder': about((side) =>
    once({ lines: [side.line], channel: 'phone', step: 'call' }),
  ),
  'equipment.reminder': about((side) => ({ line: side.line, step: 'letter' })),
  'equipment.stocktakes': plain(),
  'equipment.getStocktake': ofOffice((side) => ({ id: side.stocktake })),
  'equipment.stocktakePaper': ofOffice((side) => ({ id: side.stocktake, language: 'lv' })),
  'equipment.startStocktake': plain(() => once({ place: v4() })),
  'equipment.scanInto': ofOffice((side) => once({ id: side.stocktake, code: v4(), place: '' })),
  'equipment.finishStocktake': ofOffice((side) => once({ id: side.stocktake })),
  'equipment.reopenStocktake': ofOffice((side) => once({ id: side.stocktake })),
  'equipment.markMissingLost': ofOffice((side) => once({ id: side.stocktake })),
}
