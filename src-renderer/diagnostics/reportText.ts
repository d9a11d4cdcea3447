import type { DiagnosticReport } from '#shared/diagnostics/schema.ts'

/** Values as lines of `name: value`; for whoever helps, so in one language and one shape everywhere. */
const lines = (of: Readonly<Record<string, string | number | boolean | null>>): string[] =>
  Object.entries(of).map(([name, value]) => `  ${name}: ${value ?? '-'}`)

/** The report as the text that is sent to whoever helps. */
export function reportText(report: DiagnosticReport): string {
  const { at, program, system, file, journal, backups, share, rows, log } = report
  return [
    `Norise ${program.version}, ${at}`,
    'program',
    ...lines(program),
    'system',
    ...lines(system),
    'file',
    ...lines(file),
    'journal',
    ...lines(journal),
    'backups',
    ...lines(backups),
    'share',
    ...lines(share),
    'rows',
    ...lines(rows),
    'log',
    ...log.map((line) => `  ${line}`),
    '',
  ].join('\n')
}
