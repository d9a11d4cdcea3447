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
    text: 'Šeit redzēsiet, kam kas jāpaziņo, kas jāsagaida un kas grupās jānoskaidro.',
  },
  /** Outside the window, on a locked screen too: counts alone. */
  notice: {
    title: 'Norise: darāmais',
    late_zero: 'Nokavēts {{count}} darbu.',
    late_one: 'Nokavēts {{count}} darbs.',
    late_other: 'Nokavēti {{count}} darbi.',
    today_zero: 'Šodien gaida {{count}} darbu.',
    today_one: 'Šodien gaida {{count}} darbs.',
    today_other: 'Šodien gaida {{count}} darbi.',
    more_zero: 'Klāt nācis {{count}} darbu.',
    more_one: 'Klāt nācis {{count}} darbs.',
    more_other: 'Klāt nākuši {{count}} darbi.',
  },
}
