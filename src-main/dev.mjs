// @ts-check
// `npm run dev`: the screen from Vite, which redraws as one types, and the office from source behind it.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeEnvironment, nodeProgram } from './start/nodeProgram.mjs'
import { makeInstalled } from './start/ready.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (!(await makeInstalled(root))) process.exit(1)

const words = process.argv.slice(2)
const host = spawn(
  nodeProgram(root),
  [join(root, 'src-main', 'browser', 'host.ts'), '--no-open', ...words],
  { cwd: root, env: nodeEnvironment(root), stdio: ['inherit', 'pipe', 'inherit', 'ipc'] },
)
host.on('exit', (code) => process.exit(code ?? 1))

/** The one-time address the host prints, once it is up. @type {URL} */
const entry = await new Promise((resolve) => {
  host.stdout?.setEncoding('utf8').on('data', (text) => {
    const address = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]+/.exec(text)?.[0]
    if (address === undefined) process.stdout.write(text)
    else resolve(new URL(address))
  })
})

const [{ createServer }, { default: react }] = await Promise.all([
  import('vite'),
  import('@vitejs/plugin-react'),
])
const vite = await createServer({
  configFile: false,
  root: join(root, 'src-renderer'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/enter': { target: entry.origin, changeOrigin: true },
      '/demo': {
        target: entry.origin,
        changeOrigin: true,
        configure: (proxy) => {
          proxy.on('proxyReq', (request) => request.setHeader('origin', entry.origin))
        },
      },
      '/office': {
        target: entry.origin,
        changeOrigin: true,
        ws: true,
        // The host takes a line only from its own page, which this stands in for.
        configure: (proxy) => {
          proxy.on('proxyReqWs', (request) => request.setHeader('origin', entry.origin))
        },
      },
    },
  },
})
await vite.listen()
const { port } = vite.config.server
process.stdout.write(`\n  http://127.0.0.1:${port}/enter${entry.search}\n\n`)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    host.kill(signal)
    void vite.close()
  })
}
