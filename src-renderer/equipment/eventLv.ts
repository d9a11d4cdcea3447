/** What a thing went through, as its history calls it. */
export const event = {
  issued: 'Izsniegts',
  returned: 'Saņemts atpakaļ',
  extended: 'Termiņš pagarināts',
  shortened: 'Termiņš saīsināts',
  condition: 'Stāvoklis mainīts',
  repair: 'Remontā',
  lost: 'Nozaudēts',
  retired: 'Norakstīts',
  stocktake: 'Redzēts inventarizācijā',
  missing: 'Inventarizācijā nav atrasts',
}
