import { openOffice } from '#main/office/open.ts'
import { serveOffice } from './officePorts.ts'
import { OfficeStart } from './officeMessages.ts'

// The office runs here, away from the shell and the window: none of them can make another wait.
const { folder, demo } = OfficeStart.parse(JSON.parse(process.argv.at(-1) ?? ''))
const office = await openOffice({ folder, demo })
// Messages sent while it opened are kept until somebody listens.
process.parentPort.on(
  'message',
  serveOffice(office, () => process.exit(0)),
)
