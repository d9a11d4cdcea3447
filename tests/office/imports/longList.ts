const letters = 'abcdefghij'
const word = (n: number): string => [...String(n)].map((digit) => letters[Number(digit)]).join('')

/** A list of so many invented people, each with phone, e-mail, town and note. */
export const longList = (count: number): string =>
  [
    'Vārds;Uzvārds;Dzimšanas datums;Tālrunis;E-pasts;Adrese;Pilsēta;Pasta indekss;Piezīmes',
    ...Array.from({ length: count }, (_, n) =>
      [
        'Žanna',
        `Ū${word(n)}`,
        `18${10 + (n % 90)}-0${1 + (n % 9)}-1${n % 9}`,
        `2${String(1_000_000 + n).padStart(7, '0')}`,
        `u${n}@example.lv`,
        `Parka iela ${n % 100}-${n % 7}`,
        'Ķekava',
        `LV-${1000 + (n % 4000)}`,
        'vēlas latviešu klaviatūru',
      ].join(';'),
    ),
  ].join('\n')
