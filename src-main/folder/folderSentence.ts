import { filled } from '#shared/host/texts/filled.ts'
import type { HostTexts } from '#shared/host/texts/texts.ts'
import type { FolderOutcome } from './takeFolder.ts'

const unwritable = {
  full: 'diskFull',
  notAFolder: 'notAFolder',
  other: 'unwritable',
} as const

/** Why a folder was not opened, in the person's words. */
export function folderSentence(
  outcome: Exclude<FolderOutcome, { state: 'mine' }>,
  texts: HostTexts,
): string {
  const { folder } = outcome
  switch (outcome.state) {
    case 'network':
      return filled(texts.folder.network, { folder, kind: outcome.kind })
    case 'unwritable':
      return filled(texts.folder[unwritable[outcome.why ?? 'other']], { folder })
    case 'closing':
      return texts.folder[outcome.closing === 'forNow' ? 'stillClosing' : 'beingReplaced']
    case 'held': {
      if (outcome.reply === undefined) return texts.folder.silent
      return outcome.reply.host === 'electron'
        ? texts.folder.alreadyOpenWindow
        : filled(texts.folder.alreadyOpenAddress, { address: outcome.reply.address })
    }
  }
}
