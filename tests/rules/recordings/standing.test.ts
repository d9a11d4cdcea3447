import { describe, expect, test } from 'vitest'
import { type ConsentEvent, noConditions } from '#shared/recordings/consent.ts'
import { ageUnknown } from '#shared/recordings/requiredPeople.ts'
import { standingOf } from '#shared/recordings/standing.ts'

const notice = { basis: 1, moved: false, usual: true, keepDays: 14, wording: 'now' }
const day = '2026-11-24'
const at = '2026-11-23T12:00:00.000Z'
const adult = { id: 'anna', role: 'learner' as const, minor: 'no' as const, guardians: ['mamma'] }
const child = { ...adult, minor: 'yes' as const, guardians: ['mamma', 'tētis'] }

let seq = 0
const said = (kind: ConsentEvent['kind'], more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  seq: (seq += 1),
  person: 'anna',
  by: 'anna',
  kind,
  conditions: noConditions,
  at: '2026-11-23T09:00:00.000Z',
  version: 1,
  keepDays: null,
  wording: null,
  validUntil: null,
  ...more,
})
const standing = (more: Partial<ConsentEvent> = {}) =>
  said('given', { version: null, keepDays: 14, wording: 'now', validUntil: '2026-12-31', ...more })
const outcome = (
  person: Parameters<typeof standingOf>[0],
  events: ConsentEvent[],
  change: Partial<typeof notice> = {},
) => {
  const answer = standingOf(person, events, { ...notice, ...change }, { at, day })
  return [answer.standing, answer.reason]
}

describe('an adult', () => {
  test.for<[string, ConsentEvent[], Partial<typeof notice>, unknown[]]>([
    ['nobody asked', [], {}, ['missing', 'notAsked']],
    ['no answer is no', [said('requested')], {}, ['missing', 'noAnswer']],
    ['yes', [said('given')], {}, ['agreed', null]],
    ['yes, then no', [said('given'), said('refused')], {}, ['refused', 'ownNo']],
    ['no, then yes', [said('refused'), said('given')], {}, ['agreed', null]],
    ['withdrawn', [said('given'), said('withdrawn')], {}, ['refused', 'withdrawn']],
    ['ended by the office', [said('given'), said('terminated')], {}, ['refused', 'terminated']],
    [
      'the guardian of an adult says nothing',
      [said('given', { by: 'mamma' })],
      {},
      ['missing', 'notAsked'],
    ],
    ['a wider notice', [said('given')], { basis: 2 }, ['needsAnew', 'newNotice']],
    ['the session has moved', [said('given')], { moved: true }, ['needsAnew', 'sessionMoved']],
    ['a standing yes', [standing()], {}, ['agreed', null]],
    ['a standing yes of the last day', [standing({ validUntil: day })], {}, ['agreed', null]],
    [
      'a standing yes until the day before',
      [standing({ validUntil: '2026-11-23' })],
      {},
      ['expired', 'expired'],
    ],
    [
      'a standing yes to what is told in other words now',
      [standing({ wording: 'before' })],
      {},
      ['needsAnew', 'newNotice'],
    ],
    ['a standing yes, kept longer now', [standing()], { keepDays: 15 }, ['needsAnew', 'newNotice']],
    [
      'a standing yes for what is not usual',
      [standing()],
      { usual: false },
      ['missing', 'notAsked'],
    ],
    [
      'a standing yes never outweighs this no',
      [said('refused'), standing()],
      {},
      ['refused', 'ownNo'],
    ],
    [
      'all is withdrawn',
      [said('given'), said('withdrawn', { version: null })],
      {},
      ['refused', 'withdrawn'],
    ],
    [
      'a yes that was withdrawn with all others stays withdrawn',
      [
        said('given'),
        said('withdrawn', { version: null }),
        standing({ kind: 'givenWithConditions', conditions: { ...noConditions, noCamera: true } }),
      ],
      {},
      ['agreedWithConditions', null],
    ],
    [
      'nor does a standing yes bring it back for what is not usual',
      [said('given'), said('withdrawn', { version: null }), standing()],
      { usual: false },
      ['missing', 'notAsked'],
    ],
    [
      'a yes to this session after all was withdrawn',
      [said('given'), said('withdrawn', { version: null }), said('given')],
      { usual: false },
      ['agreed', null],
    ],
    [
      'a no to this session outlives a withdrawal of all',
      [said('refused'), said('withdrawn', { version: null }), standing()],
      {},
      ['refused', 'ownNo'],
    ],
    [
      'a moved session is covered by the standing yes',
      [said('given'), standing()],
      { moved: true },
      ['agreed', null],
    ],
  ])('%s', ([, events, change, answer]) => {
    expect(outcome(adult, events, change)).toEqual(answer)
  })

  test.for<[string, ConsentEvent[], typeof noConditions]>([
    [
      'what a later yes to this session was bound to binds, though it has moved',
      [
        standing({ at: '2026-09-01T09:00:00.000Z' }),
        said('givenWithConditions', { conditions: { ...noConditions, noCamera: true } }),
      ],
      { ...noConditions, noCamera: true },
    ],
    [
      'so does what the standing yes was bound to',
      [
        standing({
          kind: 'givenWithConditions',
          at: '2026-09-01T09:00:00.000Z',
          conditions: { ...noConditions, noChat: true },
        }),
        said('givenWithConditions', { conditions: { ...noConditions, noCamera: true } }),
      ],
      { voiceOnly: false, noCamera: true, noChat: true },
    ],
    [
      'a later standing yes is the last word',
      [
        said('givenWithConditions', { conditions: { ...noConditions, noCamera: true } }),
        standing({ at: '2026-11-23T10:00:00.000Z' }),
      ],
      noConditions,
    ],
  ])('a moved session: %s', ([, events, conditions]) => {
    const answer = standingOf(adult, events, { ...notice, moved: true }, { at, day })
    expect(answer.conditions).toEqual(conditions)
    expect(answer.standing).toBe(conditions === noConditions ? 'agreed' : 'agreedWithConditions')
  })

  test('a yes counts from its very millisecond on, a no too', () => {
    const yes = said('given', { at })
    const early = { at: '2026-11-23T11:59:59.999Z', day }
    expect(standingOf(adult, [yes], notice, early).standing).toBe('missing')
    expect(standingOf(adult, [yes], notice, { at, day }).standing).toBe('agreed')
    const no = said('refused', { at })
    const both = [said('given'), no]
    expect(standingOf(adult, both, notice, early).standing).toBe('agreed')
    expect(standingOf(adult, both, notice, { at, day }).standing).toBe('refused')
  })
})

describe('somebody whose age the office does not know', () => {
  const unknown = { ...adult, minor: 'unknown' as const }
  const mother = (kind: ConsentEvent['kind'], more: Partial<ConsentEvent> = {}) =>
    said(kind, { by: 'mamma', ...more })

  test.for<[string, ConsentEvent[], unknown[]]>([
    ['signs for themselves', [said('given')], ['agreed', null]],
    ['or who answers for them does', [said('requested'), mother('given')], ['agreed', null]],
    [
      'not by what has ended',
      [mother('given', { validUntil: '2026-11-23' })],
      ['missing', 'notAsked'],
    ],
    ['whose no blocks', [said('given'), mother('refused')], ['refused', 'guardianNo']],
    ['as their own does', [mother('given'), said('refused')], ['refused', 'ownNo']],
    ['and nobody’s answer is no', [said('requested')], ['missing', 'noAnswer']],
  ])('%s', ([, events, answer]) => {
    expect(outcome(unknown, events)).toEqual(answer)
  })

  test('is marked so, but for who teaches', () => {
    const teacher = { ...unknown, role: 'teacher' as const }
    expect([unknown, adult, child, teacher].map(ageUnknown)).toEqual([true, false, false, false])
  })

  test('is bound to what either answer was bound to', () => {
    const bound = { conditions: { ...noConditions, noChat: true } }
    const events = [said('given'), mother('givenWithConditions', bound)]
    const answer = standingOf(unknown, events, notice, { at, day })
    expect(answer).toMatchObject({ standing: 'agreedWithConditions', ...bound })
  })
})

describe('somebody under age', () => {
  const mother = (kind: ConsentEvent['kind']) => said(kind, { by: 'mamma' })
  const father = (kind: ConsentEvent['kind']) => said(kind, { by: 'tētis' })

  test.for<[string, ConsentEvent[], unknown[]]>([
    [
      'their own yes is not enough',
      [said('requested'), said('given')],
      ['missing', 'guardianNoAnswer'],
    ],
    ['one parent is', [mother('given')], ['agreed', null]],
    ['their own no blocks', [mother('given'), said('refused')], ['refused', 'ownNo']],
    [
      'the other parent’s no blocks',
      [mother('given'), father('refused')],
      ['refused', 'guardianNo'],
    ],
    ['a parent withdraws', [mother('given'), mother('withdrawn')], ['refused', 'withdrawn']],
  ])('%s', ([, events, answer]) => {
    expect(outcome(child, events)).toEqual(answer)
  })

  test('without anybody who answers for them nobody can sign', () => {
    expect(outcome({ ...child, guardians: [] }, [said('given')])).toEqual(['missing', 'noGuardian'])
  })

  test.for<[string, ConsentEvent[], unknown[]]>([
    ['their own yes', [said('requested'), said('given')], ['missing', 'guardianNoAnswer']],
    ['a parent’s yes', [mother('given')], ['agreed', null]],
    ['a parent’s no', [said('given'), mother('refused')], ['refused', 'guardianNo']],
  ])('a guest is no other than a learner: %s', ([, events, answer]) => {
    expect(outcome({ ...child, role: 'guest' }, events)).toEqual(answer)
  })

  test('who teaches answers for themselves', () => {
    const teacher = { ...child, role: 'teacher' as const }
    expect(outcome(teacher, [said('given'), mother('refused')])).toEqual(['agreed', null])
  })

  test('both answers bind', () => {
    const answer = standingOf(
      child,
      [
        said('givenWithConditions', { by: 'mamma', conditions: { ...noConditions, noChat: true } }),
        said('givenWithConditions', { conditions: { ...noConditions, noCamera: true } }),
      ],
      notice,
      { at, day },
    )
    expect(answer).toEqual({
      standing: 'agreedWithConditions',
      reason: null,
      conditions: { voiceOnly: false, noCamera: true, noChat: true },
      atLarge: false,
    })
  })
})
