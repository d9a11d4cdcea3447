import { describe, expect, it } from 'vitest'
import type { DraftContent } from '#renderer/components/form/draftContent.ts'
import { keepDrafts } from '#renderer/components/form/draftKeeper.ts'
import type { DraftStore } from '#renderer/components/form/drafts.ts'
import { chosenDraft, idsDraft } from '#renderer/components/form/newDraft.ts'
import { plainQuery } from '#renderer/components/table/listQuery.ts'

const typed = (familyName: string): DraftContent => ({
  values: { familyName },
  base: { familyName: '' },
  revision: null,
  commandId: '0197c000-0000-4000-8000-000000000001',
})

/** An office that answers when told to, and notes what reached it in which order. */
const slowOffice = () => {
  const reached: string[] = []
  const kept = new Map<string, DraftContent>()
  const answers: (() => void)[] = []
  const answered = (): Promise<void> => new Promise((resolve) => answers.push(resolve))
  const store: DraftStore = {
    find: async (form) => {
      const content = kept.get(form)
      return content === undefined ? null : { content, savedAt: '2026-11-26T00:00:00.000Z' }
    },
    keep: (form, content) => {
      reached.push(`keep ${String(content.values['familyName'])}`)
      kept.set(form, content)
      return answered()
    },
    discard: async (form) => {
      reached.push('discard')
      kept.delete(form)
    },
  }
  const answer = (): void => {
    for (const done of answers.splice(0)) done()
  }
  return { store, reached, answer }
}

describe('unsaved work of a window', () => {
  it('is on its way before the window is gone, though nothing settled yet', () => {
    const { store, reached } = slowOffice()
    const drafts = keepDrafts(store)
    drafts.keep('person:new', typed('Ozola'))
    drafts.leave()
    expect(reached).toEqual(['keep Ozola'])
  })

  it('is sent by a window that goes even while an older state of it is under way', async () => {
    const { store, reached } = slowOffice()
    const drafts = keepDrafts(store)
    drafts.keep('person:new', typed('Ozo'))
    void drafts.flush()
    await Promise.resolve()
    expect(reached).toEqual(['keep Ozo'])
    drafts.keep('person:new', typed('Ozola'))
    drafts.leave()
    expect(reached).toEqual(['keep Ozo', 'keep Ozola'])
  })

  it('that is discarded stays so, though the window was put away just before', async () => {
    const { store, reached, answer } = slowOffice()
    const drafts = keepDrafts(store)
    drafts.keep('person:new', typed('Ozola'))
    drafts.leave()
    const gone = drafts.discard('person:new')
    await Promise.resolve()
    expect(reached).toEqual(['keep Ozola'])
    answer()
    await gone
    expect(reached).toEqual(['keep Ozola', 'discard'])
    expect(await drafts.find('person:new')).toBeNull()
  })

  it('that the office did not take is found in the window, and by nobody else who works at it', async () => {
    const { store } = slowOffice()
    const away = async (): Promise<never> => Promise.reject(new Error('The line is down.'))
    const drafts = keepDrafts({ ...store, keep: away, find: away })
    drafts.keep('person:new', typed('Ozola'))
    await drafts.flush()
    expect((await drafts.find('person:new'))?.content).toEqual(typed('Ozola'))
    drafts.forget()
    expect(await drafts.find('person:new')).toBeNull()
  })
})

describe('the draft of what is done to chosen rows', () => {
  const anna = '0197c000-0000-4000-8000-000000000001'
  const peteris = '0197c000-0000-4000-8000-000000000002'
  const ilze = '0197c000-0000-4000-8000-000000000003'

  it('is of these very rows, in whatever order they were chosen', () => {
    expect(idsDraft('move', [anna, peteris])).toBe(idsDraft('move', [peteris, anna]))
    const names = [[anna], [peteris], [anna, peteris], [anna, ilze], [anna, peteris, ilze]].map(
      (ids) => idsDraft('move', ids),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  it('tells apart what matches one search and what matches another, or all but somebody', () => {
    const ofAll = { kind: 'matching' as const, query: plainQuery, except: [] }
    const names = [
      ofAll,
      { ...ofAll, except: [anna] },
      { ...ofAll, query: { ...plainQuery, search: 'bērz' } },
    ].map((chosen) => chosenDraft('move', chosen))
    expect(new Set(names).size).toBe(names.length)
  })

  it('has a name that the office keeps, however many they are', () => {
    const many = Array.from({ length: 5000 }, () => crypto.randomUUID())
    const name = idsDraft(`enrolmentState:${anna}`, many)
    expect(name.length).toBeLessThanOrEqual(120)
  })
})
