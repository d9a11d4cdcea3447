import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const outDir = join(root, 'out', `workers-${process.pid}`)

/**
 * Bundles the workers once for a run of tests, as they are in the program: from source each of the
 * thousand threads of a run would read and strip a hundred files of types before it does anything.
 * `startBundledWorkers.mjs` puts them in the place of the sources.
 */
export async function setup(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // As in the program's own build.
    resolve: { alias: { fflate: 'fflate/browser' } },
    ssr: {
      noExternal: true,
      external: ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'],
    },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      rolldownOptions: {
        input: {
          backup: join(root, 'src-main/backups/backup.worker.ts'),
          verifyJournal: join(root, 'src-main/journal/verifyJournal.worker.ts'),
          readTable: join(root, 'src-main/imports/readTable.worker.ts'),
          typst: join(root, 'src-main/documents/typst.worker.ts'),
        },
        output: { entryFileNames: '[name].worker.js' },
      },
    },
  })
  process.env['NORISE_TEST_WORKERS'] = outDir
}

export function teardown(): void {
  rmSync(outDir, { recursive: true, force: true })
}
