/** What the printing of labels says. */
export const labels = {
  action: 'Labels',
  title_one: '{{count}} label',
  title_other: '{{count}} labels',
  choices: 'How to print the labels',
  layout: 'Printed on',
  of: {
    '24': 'A4, 24 labels (70 × 37 mm)',
    '65': 'A4, 65 labels (38.1 × 21.2 mm)',
    roll62: 'Label printer, 62 mm',
  },
  start: 'Start at label no.',
  startHelp: 'The first unused label of the sheet, counted row by row from the left.',
  offsetX: 'Move right, mm',
  offsetY: 'Move down, mm',
  scale: 'Print at 100% scale, also called “Actual size”.',
  tooMany: 'At most {{most}} labels are printed at a time; choose the others afterwards.',
  file: 'Labels',
}
