import { describe, expect, it } from 'vitest'
import { isTouched, type Shown } from '#renderer/app/client/shows.ts'

const anna = { kind: 'person', id: 'anna', change: 'changed' } as const
const idsOf = (data: unknown): string[] => (Array.isArray(data) ? data.map(String) : [])
const page: Shown[] = [{ kind: 'person', ids: ['anna'] }]
const list: Shown[] = [{ kind: 'person', list: true, idsOf }]

describe('what a screen shows decides whether it asks anew', () => {
  it.each([
    ['the page of the person', page, undefined, [anna], [], true],
    ['the page of somebody else', page, undefined, [{ ...anna, id: 'ilze' }], [], false],
    ['the page, and a group changed', page, undefined, [{ ...anna, kind: 'group' }], [], false],
    ['a list with her on it', list, ['ilze', 'anna'], [anna], [], true],
    ['a list without her', list, ['ilze'], [anna], [], false],
    [
      'a list, and somebody new came',
      list,
      ['ilze'],
      [{ ...anna, change: 'created' as const }],
      [],
      true,
    ],
    ['too much to tell', page, undefined, [], ['person'], true],
    ['a screen that shows no records', [], undefined, [anna], ['person'], false],
  ])('%s', (_, shows, data, touched, all, expected) => {
    expect(isTouched(shows, data, touched, all)).toBe(expected)
  })
})
