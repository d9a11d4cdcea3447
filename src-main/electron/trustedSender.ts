import { isScreenAddress } from './screenAddress.ts'

/** The parts of Electron's IPC event that say who speaks. */
export interface Sender {
  senderFrame: { url: string; parent: unknown; detached?: boolean } | null
}

/** Only the top frame of our own screen may ask the shell for anything; not a frame in it, not a page it was led to. */
export const isTrustedSender = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null &&
  senderFrame.parent === null &&
  senderFrame.detached !== true &&
  isScreenAddress(senderFrame.url)
