import { openOffice } from '#main/office/open.ts'
import { wantedPackages } from '#main/updates/ownPackage.ts'
import { type ShellMessage, OfficeStart } from './officeMessages.ts'
import { serveOffice } from './officePorts.ts'

// The office runs here, away from the shell and the window: none of them can make another wait.
const { folder, demo, ownPackage } = OfficeStart.parse(JSON.parse(process.argv.at(-1) ?? ''))
const say = (message: ShellMessage): void => process.parentPort.postMessage(message)
const office = await openOffice({
  folder,
  demo,
  program: {
    wanted: wantedPackages(ownPackage),
    quit: ownPackage === 'byHand' ? null : () => say({ tell: 'quit' }),
  },
})
// Messages sent while it opened are kept until somebody listens.
process.parentPort.on('message', serveOffice(office, { say, end: () => process.exit(0) }))
