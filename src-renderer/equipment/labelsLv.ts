/** What the printing of labels says. */
export const labels = {
  action: 'Uzlīmes',
  title_zero: '{{count}} uzlīmju',
  title_one: '{{count}} uzlīme',
  title_other: '{{count}} uzlīmes',
  choices: 'Kā drukāt uzlīmes',
  layout: 'Uz kā drukā',
  of: {
    '24': 'A4, 24 uzlīmes (70 × 37 mm)',
    '65': 'A4, 65 uzlīmes (38,1 × 21,2 mm)',
    roll62: 'Uzlīmju printeris, 62 mm',
  },
  start: 'Sākt ar uzlīmi Nr.',
  startHelp: 'Lapas pirmā neizlietotā uzlīme, skaitot pa rindām no kreisās puses.',
  offsetX: 'Pabīdīt pa labi, mm',
  offsetY: 'Pabīdīt uz leju, mm',
  scale: 'Drukājot izvēlieties mērogu 100 % jeb „Faktiskais izmērs”.',
  tooMany: 'Vienā reizē drukā {{most}} uzlīmes; pārējās izvēlieties pēc tam.',
  file: 'Uzlīmes',
}
