import { procedures } from '#main/calls/implement.ts'
import { reportOn } from './report.ts'

const os = procedures.diagnostics

export const diagnosticsRouter = {
  report: os.report.handler(({ context }) => reportOn(context)),
}
