import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string): string => resolve(import.meta.dirname, path)

/** A screen's address may have several parts (`/people/<id>`): what it loads must not hang on them. */
const assetsAtTheRoot = {
  name: 'assets-at-the-root',
  enforce: 'post' as const,
  config: () => ({ base: '/' }),
}

/**
 * What every screen begins with, as one file: a hundred small ones compress worse and take longer to
 * fetch. Parts of Mantine that only some screens show are not named here and stay with those screens.
 */
const everyScreen = [
  'react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|clsx|uuid',
  '@orpc|@tanstack|@floating-ui',
  String.raw`@mantine[\\/]core[\\/]esm[\\/]core`,
  ...[
    'ActionIcon|Anchor|Box|Button|CloseButton|Floating|FocusTrap|Group|Input|InputBase|Kbd|Loader',
    'Menu|Overlay|PasswordInput|Popover|Portal|Progress|Skeleton|Stack|Text|TextInput|Tooltip',
    'Transition|UnstyledButton|VisuallyHidden',
  ].map((parts) => String.raw`@mantine[\\/]core[\\/]esm[\\/]components[\\/](?:${parts})`),
]
const start = {
  name: 'start',
  // The general styles with it: a feature's own must come after them, whichever part they are in.
  test: new RegExp(
    String.raw`node_modules[\\/](?:${everyScreen.join('|')})[\\/]|core[\\/]styles\.css|app[\\/]\w+\.css`,
  ),
}

/**
 * What most screens share besides (the frame, the table, icons), as one file too. Only what that many
 * parts of the program ask for: the first screen would carry what it does not show otherwise.
 */
const mostScreens = {
  name: 'shown',
  test: /src-renderer[\\/](?:app|components[\\/](?:table|feedback|detail|[A-Z]))|@tabler[\\/]icons-react/,
  minShareCount: 16,
}

/** One bundle per process: shell, office process and browser host, the workers they start, the preload and the screen. */
export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, which clashes with the bundler's; the one for
    // browsers packs and unpacks the same and needs none.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          shell: from('src-main/electron/shell.ts'),
          officeProcess: from('src-main/electron/officeProcess.ts'),
          browserHost: from('src-main/browser/host.ts'),
          verifyJournal: from('src-main/journal/verifyJournal.worker.ts'),
          backup: from('src-main/backups/backup.worker.ts'),
          typst: from('src-main/documents/typst.worker.ts'),
          readTable: from('src-main/imports/readTable.worker.ts'),
        },
        // Beside the entries: a chunk names the worker it starts by its own place.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('src-main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), assetsAtTheRoot],
    build: {
      outDir: from('out/renderer'),
      minify: true,
      rolldownOptions: {
        input: from('src-renderer/index.html'),
        output: { codeSplitting: { groups: [start, mostScreens] } },
      },
    },
  },
})
