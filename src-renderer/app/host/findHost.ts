import type { ShellBridge } from '#shared/host/bridge.ts'
import type { HostServices } from '#shared/host/services.ts'
import { browserHost } from './browserHost.ts'
import { electronHost } from './electronHost.ts'

declare global {
  interface Window {
    /** Put there by Electron's preload script; missing in a browser. */
    readonly norise?: ShellBridge
  }
}

/** The host this window runs in. Called once, when the screen starts. */
export const findHost = (): HostServices =>
  window.norise === undefined ? browserHost() : electronHost(window.norise)
