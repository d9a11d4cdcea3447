import { readFileSync } from 'node:fs'
import { databaseFile } from '#main/database/databaseFile.ts'
import { deliver } from '#main/exports/deliver.ts'
import { emptyProfile } from '#shared/exports/schema.ts'

/**
 * The most (bytes) that this process ever held. Linux hands a new program the mark of whoever started
 * it (`maxRSS`), a bench that has grown before: the mark of its own memory stands in `status` alone.
 */
const mostHeld = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const mark = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  if (mark === undefined) throw new Error('The system does not say how much memory was held')
  return Number(mark) * 1024
}

/** One delivery of the register of people, measured from inside: the process that `xlsx.ts` starts. */
const [, , folder, share, format = 'xlsx'] = process.argv
if (folder === undefined || share === undefined) throw new Error('Which folders?')

global.gc?.()
const before = process.memoryUsage().rss
let longest = 0
let last = performance.now()
const watch = setInterval(() => {
  longest = Math.max(longest, performance.now() - last)
  last = performance.now()
}, 5)

const started = performance.now()
const outcome = await deliver({
  profile: {
    ...emptyProfile,
    id: '01900000-0000-7000-8000-000000000000',
    revision: 1,
    name: 'Bench',
    folder: share,
    registers: emptyProfile.registers.filter(({ register }) => register === 'people'),
    formats: [format === 'csv' ? 'csv' : 'xlsx'],
  },
  office: 'benchbenchbenchbench',
  ownFolder: folder,
  wasMounted: false,
  databaseFile: databaseFile(folder),
  generatedAt: '2026-11-23T08:00:00.000Z',
  signal: new AbortController().signal,
  isOtherProfile: async () => false,
  beforeWriting: async () => undefined,
  keepsBoth: false,
  alive: () => undefined,
  onProgress: () => undefined,
})
const milliseconds = performance.now() - started
clearInterval(watch)
if (outcome.kind !== 'delivered') throw new Error(JSON.stringify(outcome))
const megabyte = 1024 * 1024
process.stdout.write(
  JSON.stringify({ grownMegabytes: (mostHeld() - before) / megabyte, milliseconds, longest }),
)
