import { describe, expect, test } from 'vitest'
import { fillPaperText, paperTextProblem } from '#shared/documents/paperText.ts'

const values = {
  institution: 'SIA „Gaismas ceļš”',
  institutionPhone: '20 000 001',
  institutionEmail: '',
  course: 'Kurss {group}',
  group: 'DP-1',
  manager: '$& $1',
  managerPhone: '',
}

describe('placeholders of a text', () => {
  test.each([
    ['Zvaniet {manager}, {group}.', 'Zvaniet $& $1, DP-1.'],
    ['{course} un {course}', 'Kurss {group} un Kurss {group}'],
    ['Rakstiet {institutionEmail}.', 'Rakstiet ….'],
    ['{nezināms} {} paliek', '{nezināms} {} paliek'],
    ['bez nekā', 'bez nekā'],
  ])('%s', (text, filled) => {
    expect(fillPaperText(text, values)).toBe(filled)
  })
})

describe('what can stand where', () => {
  const heading = 'atOnce.noEquipment.heading'
  const text = 'more.visits.text'
  test.each([
    [heading, 'nav datora', null],
    [heading, '', 'required'],
    [heading, 'divas\nrindas', 'lineBreak'],
    [heading, 'ā'.repeat(120), null],
    [heading, 'ā'.repeat(121), 'tooLongFor'],
    [text, '', null],
    [text, 'divas\nrindas', null],
    [text, 'ā'.repeat(3000), null],
    [text, 'Zvaniet {manager}.', null],
    [text, 'Zvaniet {vadītājs}.', 'unknownPlaceholder'],
    [text, 'Zvaniet {}.', 'unknownPlaceholder'],
    [text, '{ kavēts', null],
    ['received', '', 'required'],
    ['contacts.heading', '', 'required'],
  ])('%s: %j', (name, typed, problem) => {
    expect(paperTextProblem(name, typed)?.problem ?? null).toBe(problem)
  })
  test('which placeholder is not known is told', () => {
    expect(paperTextProblem(text, '{group} {grupa}')?.limits).toEqual({ placeholder: '{grupa}' })
  })
})
