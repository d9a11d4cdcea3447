import { databaseFile } from '#main/database/databaseFile.ts'
import { deliver } from '#main/exports/deliver.ts'
import { emptyProfile } from '#shared/exports/schema.ts'

/** One delivery of the register of people, measured from inside: the process that `xlsx.ts` starts. */
const [, , folder, share] = process.argv
if (folder === undefined || share === undefined) throw new Error('Which folders?')

global.gc?.()
const before = process.memoryUsage().rss
let peak = before
let longest = 0
let last = performance.now()
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
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
    formats: ['xlsx'],
  },
  office: 'benchbenchbenchbench',
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
// The system's own mark is in kilobytes and covers what fell between two looks.
peak = Math.max(peak, process.resourceUsage().maxRSS * 1024)
const megabyte = 1024 * 1024
process.stdout.write(
  JSON.stringify({ grownMegabytes: (peak - before) / megabyte, milliseconds, longest }),
)
