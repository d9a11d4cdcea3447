import { expect, test } from 'vitest'
import { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { once } from '#tests/support/office.ts'
import { make, openOfficeWithDecember, paperOf } from './groupPapersOffice.ts'
import { flat } from './makePaper.ts'
import { goOnAt, readBlob, valueOf } from './papersOffice.ts'

const remark = (kind: GroupPaperKind) => ({
  language: 'lv' as const,
  name: `${kind}.remark.text`,
})

test.each(GroupPaperKind.options)(
  'the office adds its own remark to a list (%s): the sample says it, then the list',
  async (kind) => {
    const { director, group } = await openOfficeWithDecember()
    const text = 'Jautājumi: {manager}, {institution} *#1*. Grupa {group}.'
    const sample = await director.documents.previewText({ ...remark(kind), text })
    if (!sample.ok) throw new Error(sample.problem.problem)
    expect(flat((await readBlob(sample.pdf)).text)).toContain(
      'SIA „Gaismas ceļš” Mācību centrs *#1*. Grupa Parauga grupa.',
    )
    valueOf(await director.documents.changeText(once({ ...remark(kind), text, revision: null })))
    const shown = await director.documents.previewGroupPaper(paperOf(kind, group))
    if (!shown.ok) {
      // Nobody of this group has finished: there is no list of certificates to say it on.
      expect([kind, shown.refusal.reason]).toEqual(['certificateList', 'nobodyEntitled'])
      return
    }
    expect(flat((await readBlob(shown.pdf)).text)).toContain('*#1*. Grupa DP-2026/4.')
  },
)

test('a list made before the remark was worded is outdated since then; other lists are not', async () => {
  const office = await openOfficeWithDecember()
  const { director, group } = office
  const groupList = await make(director, paperOf('groupList', group))
  const contacts = await make(director, paperOf('contactList', group))
  await goOnAt(office, '2026-11-24T09:00:00Z')
  valueOf(
    await director.documents.changeText(
      once({ ...remark('groupList'), text: 'Glabāt mapē Nr. 3.', revision: null }),
    ),
  )
  const outdated = async ({ id }: { id: string }) => (await director.documents.get({ id })).outdated
  expect(await outdated(groupList)).toEqual({
    kind: 'outdated',
    since: '2026-11-24T09:00:00.000Z',
  })
  expect(await outdated(contacts)).toBeNull()
})

test('the remark that came with the program is left out where the office empties it', async () => {
  const { director, group } = await openOfficeWithDecember()
  const contacts = async (): Promise<string> => {
    const shown = await director.documents.previewGroupPaper(paperOf('contactList', group))
    if (!shown.ok) throw new Error(shown.refusal.reason)
    return flat((await readBlob(shown.pdf)).text)
  }
  expect(await contacts()).toContain('Sarakstā ir personas dati.')
  valueOf(
    await director.documents.changeText(
      once({ ...remark('contactList'), text: '', revision: null }),
    ),
  )
  expect(await contacts()).not.toContain('Sarakstā ir personas dati.')
})
