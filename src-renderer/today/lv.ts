export const today = {
  area: 'Šodien',
  part: {
    late: 'Nokavēts',
    today: 'Šodien',
    soon_zero: 'Tuvākajās {{count}} dienās',
    soon_one: 'Tuvākajā {{count}} dienā',
    soon_other: 'Tuvākajās {{count}} dienās',
  },
  begins: 'grupa sākas',
  empty: {
    title: 'Nekas negaida',
    text: 'Ja kādam būs kas jāpaziņo, kāds jāsagaida vai grupā kas jānoskaidro, tas stāvēs šeit.',
  },
}
