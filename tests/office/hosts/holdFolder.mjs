// A process that takes the folder it is given and holds it until it is ended.
import { lockFolder } from '#main/folder/lock.ts'

const [folder, host] = process.argv.slice(2)
let shown = 0
const outcome = await lockFolder(folder, {
  host,
  patienceMs: 2000,
  answer: async (show) => {
    if (show) shown += 1
    return host === 'electron'
      ? { host }
      : { host, address: `http://127.0.0.1:1/enter?token=shown${shown}` }
  },
})
process.stdout.write(`${JSON.stringify(outcome)}\n`)
if (outcome.state === 'mine') setInterval(() => {}, 1000)
