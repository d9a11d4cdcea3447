// @ts-check
import { resolve } from 'node:path'
import { makeBuilt } from '../../src-main/start/ready.mjs'
import { findTestBrowser } from '../support/browserProgram.mjs'
import { breaksRun, lineOf } from './figureLine.ts'

const root = resolve(import.meta.dirname, '../..')

/** @type {Record<string, { inBrowser?: true, load: () => Promise<{ bench: () => Promise<import('./figure.ts').Figure[]> }> }>} */
const benches = {
  backups: { load: () => import('./backups.ts') },
  verifying: { load: () => import('./verifying.ts') },
  commands: { load: () => import('./commands.ts') },
  reading: { load: () => import('./reading.ts') },
  opening: { load: () => import('./opening.ts') },
  starting: { inBrowser: true, load: () => import('./starting.ts') },
  typing: { inBrowser: true, load: () => import('./typing.ts') },
  scrolling: { inBrowser: true, load: () => import('./scrolling.ts') },
  import: { load: () => import('./import.ts') },
  xlsx: { load: () => import('./xlsx.ts') },
  timetable: { load: () => import('./timetable.ts') },
  lending: { load: () => import('./lending.ts') },
  lockers: { load: () => import('./lockers.ts') },
  absence: { inBrowser: true, load: () => import('./absence.ts') },
  recordings: { load: () => import('./recordings.ts') },
  recordingList: { load: () => import('./recordingList.ts') },
  incidents: { load: () => import('./incidents.ts') },
  timeline: { inBrowser: true, load: () => import('./timelineScrolling.ts') },
  sheets: { load: () => import('./sheets.ts') },
  packingSlips: { load: () => import('./packingSlips.ts') },
  batch: { load: () => import('./batch.ts') },
}

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`)

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  say(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}

const chosen = Object.entries(benches).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
)
let browserMissing = ''
if (chosen.some(([, { inBrowser }]) => inBrowser)) {
  if (!(await makeBuilt(root))) process.exit(1)
  const { program, why } = await findTestBrowser(root, say)
  if (program === undefined) browserMissing = why
  else process.env['NORISE_TEST_BROWSER'] = program
}

let broken = 0
for (const [name, { inBrowser, load }] of chosen) {
  say(`\n${name}`)
  if (inBrowser && browserMissing !== '') {
    say(`  not measured: ${browserMissing}`)
    continue
  }
  try {
    const { bench } = await load()
    for (const figure of await bench()) {
      say(`  ${lineOf(figure)}`)
      if (breaksRun(figure)) broken += 1
    }
  } catch (error) {
    say(`  failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    broken += 1
  }
}
say(broken === 0 ? '\nEvery ratio holds.' : `\n${broken} broken.`)
process.exit(broken === 0 ? 0 : 1)
