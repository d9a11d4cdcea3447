/** What a thing went through, as its history calls it. */
export const event = {
  issued: 'Handed out',
  returned: 'Taken back',
  extended: 'Due date extended',
  shortened: 'Due date brought forward',
  condition: 'Condition changed',
  repair: 'In repair',
  lost: 'Lost',
  retired: 'Retired',
  stocktake: 'Seen in a stock-take',
  missing: 'Not found in a stock-take',
}
