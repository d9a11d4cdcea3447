import { expect, it } from 'vitest'
import { readTimeCell, readTimesCell } from '#shared/timetable/timeCell.ts'

it.each([
  ['9.00', '09:00'],
  ['09:30', '09:30'],
  ['9:05:00', '09:05'],
  ['plkst. 17.00', '17:00'],
  ['8', '08:00'],
  ['23.59', '23:59'],
  ['00:00', '00:00'],
  ['24.00', null],
  ['9.60', null],
  ['rītā', null],
  ['', null],
  [0.375, '09:00'],
  [0.999, '23:59'],
  [9.3, '09:30'],
  [17, '17:00'],
  [9.75, null],
  [45_000, null],
  [{ moment: '1899-12-30T09:15:00' }, '09:15'],
  [{ error: '#REF!' }, null],
] as const)('reads %j as %j', (cell, time) => {
  expect(readTimeCell(cell)).toBe(time)
})

it.each([
  ['09.00–10.30', { from: '09:00', to: '10:30' }],
  ['9:00 - 10:30', { from: '09:00', to: '10:30' }],
  ['9.00 līdz 10.30', { from: '09:00', to: '10:30' }],
  ['9.00', null],
  ['9.00–10.30–12.00', null],
] as const)('reads %j as two times', (cell, times) => {
  expect(readTimesCell(cell)).toEqual(times)
})
