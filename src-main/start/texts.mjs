// @ts-check

const lv = {
  usage: `Lietojums: npm start -- [--demo] [--data MAPE] [--browser] [--port N] [--no-open]

  --demo       atver parauga biroju ar izdomātiem datiem
  --data MAPE  atver biroju citā mapē
  --browser    atver biroju pārlūkā, nevis savā programmā
  --port N     pārlūka adreses ports (nozīmē arī --browser)
  --no-open    tikai parāda adresi, logu neatver (nozīmē arī --browser)
  --help       šis teksts`,
  unknown: 'Nezināms parametrs: {{what}}',
  badPort: 'Portam jābūt skaitlim no 0 līdz 65535, nevis {{what}}',
  missing: 'Parametram {{what}} trūkst vērtības',
  oldNode:
    'Vajadzīgs Node.js 20 vai jaunāks; šeit ir {{version}}. Lejupielādējiet to no https://nodejs.org',
  installing: 'Uzstāda vajadzīgās pakotnes (pirmajā reizē līdz pāris minūtēm) …',
  installed: 'Pakotnes uzstādītas ({{seconds}} s).',
  installFailed:
    'Pakotnes neizdevās uzstādīt. Pārbaudiet tīkla savienojumu un mēģiniet vēlreiz. Pēdējais, ko teica npm:',
  building: 'Būvē Norisi …',
  built: 'Norise uzbūvēta ({{seconds}} s).',
  buildFailed: 'Norisi neizdevās uzbūvēt:',
  fetching: 'Lejupielādē Electron (līdz {{minutes}} min) …',
  fetched: 'Electron lejupielādēts ({{seconds}} s).',
  notFetched: 'Electron neizdevās lejupielādēt; vēlreiz mēģinās rīt. Birojs atvērsies pārlūkā.',
  electronFailed: 'Electron šajā datorā neatveras; birojs atvērsies pārlūkā.',
  opening: 'Atver Norisi …',
  resuming: 'Norise negaidīti apstājās; palaiž to no jauna …',
}

/** @type {typeof lv} */
const en = {
  usage: `Usage: npm start -- [--demo] [--data DIR] [--browser] [--port N] [--no-open]

  --demo       opens the practice office with invented data
  --data DIR   opens the office in another folder
  --browser    opens the office in a browser instead of a program of its own
  --port N     the port of the browser's address (implies --browser)
  --no-open    shows the address only, opens no window (implies --browser)
  --help       this text`,
  unknown: 'Unknown option: {{what}}',
  badPort: 'A port is a number from 0 to 65535, not {{what}}',
  missing: 'The option {{what}} needs a value',
  oldNode: 'Node.js 20 or newer is needed; this is {{version}}. Get it from https://nodejs.org',
  installing: 'Installing the packages that are needed (some minutes the first time) …',
  installed: 'Packages installed ({{seconds}} s).',
  installFailed:
    'The packages could not be installed. Check the network and try again. The last npm said:',
  building: 'Building Norise …',
  built: 'Norise built ({{seconds}} s).',
  buildFailed: 'Norise could not be built:',
  fetching: 'Fetching Electron (up to {{minutes}} min) …',
  fetched: 'Electron fetched ({{seconds}} s).',
  notFetched:
    'Electron could not be fetched; tomorrow it is tried again. The office opens in a browser.',
  electronFailed: 'Electron does not start on this computer; the office opens in a browser.',
  opening: 'Opening Norise …',
  resuming: 'Norise stopped unexpectedly; starting it again …',
}

/**
 * The texts of `npm start` in the language of the system: Latvian unless it says another one.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {typeof lv}
 */
export function startTexts(env) {
  const locale =
    env['LC_ALL'] ||
    env['LC_MESSAGES'] ||
    env['LANG'] ||
    new Intl.DateTimeFormat().resolvedOptions().locale
  return /^(lv|c$|c\.|posix)/i.test(locale) ? lv : en
}

/**
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export const filled = (text, values) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name) => String(values[name] ?? whole))
