import { query } from '#shared/commands/procedure.ts'
import { DiagnosticReport } from './schema.ts'

export const diagnosticsContract = {
  /** How the program, its file and its surroundings are, for whoever helps from afar. */
  report: query.output(DiagnosticReport),
}
