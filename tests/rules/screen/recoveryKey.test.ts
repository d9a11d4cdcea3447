import { describe, expect, it } from 'vitest'
import { groupToAsk, isGroup, recoveryGroups } from '#renderer/staff/recoveryGroups.ts'

describe('typing a group of the recovery key back', () => {
  const groups = recoveryGroups('K7QX-9M2D-WPR4-3HTZ')

  it('reads the key in groups', () => expect(groups).toEqual(['K7QX', '9M2D', 'WPR4', '3HTZ']))

  it('forgives case and spaces, nothing else', () => {
    expect(isGroup(' 9m2d ', groups[1])).toBe(true)
    expect(isGroup('K7QX', groups[1])).toBe(false)
    expect(isGroup('', groups[1])).toBe(false)
    expect(isGroup('9M2D', undefined)).toBe(false)
  })

  it('asks any group but the first', () => {
    const asked = new Set(Array.from({ length: 100 }, (_, index) => groupToAsk(4, index / 100)))
    expect([...asked].sort()).toEqual([1, 2, 3])
  })
})
