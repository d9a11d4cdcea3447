import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'

/** Builds a page of this folder as the office's screens are built and serves it on a free port: the address, and how to end it. */
export const servePage = async (
  page: 'index.html' | 'form.html',
): Promise<{ address: string; close: () => Promise<void> }> => {
  const outDir = await mkdtemp(join(tmpdir(), 'norise-frame-'))
  const common = {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: join(import.meta.dirname, page) },
    },
  } as const
  await build({ ...common, plugins: [react()] })
  const server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1', open: false } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('The test page has no address.')
  return {
    address: `${address}${page}`,
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
