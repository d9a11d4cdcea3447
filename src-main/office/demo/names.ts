/** Invented people for the demo office. Every special letter of Latvian occurs, in both cases. */
export const women = [
  'Anna', 'Ilze', 'Žanna', 'Ērika', 'Ģertrūde', 'Ķeita', 'Šarlote', 'Līga', 'Nadežda', 'Īva', 'Ārija', 'Česlava', 'Ļubova', 'Ņina', 'Ūla', 'Zaiga', 'Kristīne', 'Rūta', 'Sņežana', 'Džūlija',
] as const // prettier-ignore

export const men = [
  'Jānis', 'Oto', 'Ūdis', 'Čarlzs', 'Ēriks', 'Zigfrīds', 'Andris', 'Mārtiņš', 'Ļevs', 'Ņikita', 'Kārlis', 'Šimons', 'Žanis', 'Ģirts', 'Ķencis', 'Īvans', 'Ādams', 'Raimonds', 'Uģis', 'Viesturs',
] as const // prettier-ignore

/** Surnames of women and men. */
export const surnames = [
  ['Bērziņa', 'Bērziņš'],
  ['Kalniņa', 'Kalniņš'],
  ['Čakste', 'Čakste'],
  ['Ģēģere', 'Ģēģeris'],
  ['Ķēniņa', 'Ķēniņš'],
  ['Ļahova', 'Ļahovs'],
  ['Ņefjodova', 'Ņefjodovs'],
  ['Šķēle', 'Šķēle'],
  ['Žagare', 'Žagars'],
  ['Ūsiņa', 'Ūsiņš'],
  ['Īvāne', 'Īvāns'],
  ['Ābele', 'Ābele'],
  ['Ēķe', 'Ēķis'],
  ['Ločmele', 'Ločmelis'],
  ['Lielā', 'Lielais'],
  ['Ozola', 'Ozols'],
  ['Bērziņa-Kalniņa', 'Bērziņš-Kalniņš'],
  ['O’Konora', 'O’Konors'],
  ['Liepa', 'Liepa'],
  ['Zvaigzne', 'Zvaigzne'],
  ['Dzērve', 'Dzērve'],
  ['Grāvīte', 'Grāvītis'],
  ['Kļavinska', 'Kļavinskis'],
] as const

export const places = [
  ['Daugavpils', 'LV-5401'],
  ['Rīga', 'LV-1050'],
  ['Rēzekne', 'LV-4601'],
  ['Krāslava', 'LV-5601'],
  ['Līvāni', 'LV-5316'],
  ['Preiļi', 'LV-5301'],
  ['Ilūkste', 'LV-5447'],
  ['Jēkabpils', 'LV-5201'],
  ['Ventspils', 'LV-3601'],
] as const

export const streets = [
  'Saules iela',
  'Parka iela',
  'Rīgas iela',
  'Ezera iela',
  'Bērzu iela',
] as const
