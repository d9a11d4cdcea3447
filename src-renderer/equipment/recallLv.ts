export const recall = {
  title: 'Atgūšana',
  step: 'Kurš solis',
  next: 'Nākamais solis',
  name: { call: 'Zvans', letter: 'Vēstule', director: 'Direktoram' },
  due: { call: 'jāzvana', letter: 'jānosūta vēstule', director: 'jāziņo direktoram' },
  from: '{{step}} no {{date}}',
  done: { call: 'Zvans', letter: 'Vēstule', director: 'Ziņots direktoram' },
  toldOn: 'Diena',
  toldOnHelp: 'Tukšs: šodien',
  restricted:
    'Saņēmēja datu apstrāde ir ierobežota: datus glabā un nekādi citādi neizmanto, tāpēc atgādinājuma nav. To varēs sagatavot, kad ierobežojums būs beidzies.',
  toldAt: 'Laiks',
  toldAtHelp: 'Tukšs: tagad',
  notYet: 'Šis laiks vēl nav pienācis.',
  note: {
    call: 'Atzīmēt, ka atgādināts',
    letter: 'Atzīmēt, kā vēstule nodota',
    director: 'Atzīmēt, kā ziņots direktoram',
  },
}
