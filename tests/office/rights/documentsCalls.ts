import { v4 } from 'uuid'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { about, type Call, plain } from './call.ts'

/** One call of every procedure of papers. */
export const documentsCalls: Record<Extract<ProcedurePath, `documents.${string}`>, Call> = {
  'documents.previewSheets': about((side) => ({ kind: 'group', group: side.group })),
  'documents.makeSheets': about((side) =>
    once({ of: { kind: 'participant', group: side.group, person: side.people[1] } }),
  ),
  'documents.previewGroupPaper': about((side) => ({
    kind: 'groupList',
    group: side.group,
    language: 'lv',
  })),
  'documents.makeGroupPaper': about((side) =>
    once({ of: { kind: 'groupList', group: side.group, language: 'lv' } }),
  ),
  'documents.printRun': about((side) => ({ papers: [side.paper] })),
  'documents.list': plain(() => firstPage),
  'documents.get': about((side) => ({ id: side.paper })),
  'documents.outdatedSheets': about((side) => ({ group: side.group })),
  'documents.outdatedGroupPapers': about((side) => ({ group: side.group })),
  'documents.file': about((side) => ({ id: side.paper })),
  'documents.files': about((side) => ({ papers: [side.paper] })),
  'documents.mailFile': about((side) => ({ papers: [side.paper] })),
  'documents.noteReceipts': about((side) =>
    once({
      selection: { kind: 'rows', ids: [side.paper] },
      input: { kind: 'emailed', on: '2026-11-23', keptAt: '', note: '' },
    }),
  ),
  'documents.removeReceipt': about((side) => once({ id: v4(), paper: side.paper })),
  'documents.keepScan': about((side) =>
    once({ paper: side.paper, receipt: v4(), file: new File(['%PDF-1.7'], 'x.pdf') }),
  ),
  'documents.scan': about((side) => ({ paper: side.paper, receipt: v4() })),
  'documents.texts': plain(() => ({ language: 'lv' })),
  'documents.previewText': plain(() => ({ language: 'lv', name: 'received', text: 'Saņēmu.' })),
  'documents.changeText': plain(() =>
    once({ language: 'lv', name: 'received', text: `Saņēmu. ${v4()}`, revision: null }),
  ),
  'documents.notePapers': about((side) => once({ papers: [side.paper], kind: 'saved' })),
}
