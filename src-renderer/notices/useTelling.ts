import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { ContactChannel } from '#shared/notices/schema.ts'
import { noticeRefusal } from './noticeRefusal.ts'

/**
 * What is done with a notice: people are marked as told, and messages for the mail program are saved.
 * @param edition of the notice as it is shown: nobody is told what it no longer says
 */
export const useTelling = (notice: string, edition: string) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const saveFile = useSaveFile()
  /** Remembers that these people's messages leave the office; false where they must be looked at anew. */
  const giveOut = async (people: readonly string[]): Promise<boolean> => {
    const payload = { notice, people: [...people], edition }
    const given = await run((commandId) => client.notices.giveOut({ commandId, payload }), {
      done: () => null,
      refused: () => t('components.refusal.other'),
    })
    return given !== null
  }
  return {
    giveOut,
    /** Confirms that these people were told; answers whether it was noted. */
    tell: async (ids: readonly string[], channel: ContactChannel | null): Promise<boolean> => {
      const people = { kind: 'some' as const, ids: [...ids] }
      const payload = { notice, people, channel, at: null, by: null, edition }
      const done = await run((commandId) => client.notices.tell({ commandId, payload }), {
        done: ({ count }) => t('notices.done.told', { count }),
        refused: (refusal) => noticeRefusal(t, refusal),
      })
      return done !== null
    },
    changeChannel: async (person: string, channel: ContactChannel): Promise<void> => {
      const payload = { notice, person, channel }
      await run((commandId) => client.notices.changeChannel({ commandId, payload }), {
        done: () => t('notices.done.channelChanged'),
        refused: () => t('components.refusal.other'),
      })
    },
    /**
     * Saves one message as a file of a mail program, or several in a ZIP. Sending is up to whoever opens it.
     * @param people who have an address: nobody else gets anything
     */
    saveMail: async (people: string[]): Promise<void> => {
      if (people.length === 0) return sayRefused(t('notices.mail.nobody'))
      const isStillHere = whoSitsHere()
      try {
        const file = await client.notices.mailFile({ notice, people })
        if (file === null) return sayRefused(t('notices.mail.nobody'))
        const bytes = new Uint8Array(await file.arrayBuffer())
        // Nobody is noted as told of what whoever has left saves no more.
        if (!isStillHere()) return
        // Only what was made goes out, and what goes out is remembered before it can be sent.
        if (!(await giveOut(people))) return
        await saveFile({ name: file.name, bytes, mediaType: file.type })
      } catch {
        if (isStillHere()) sayRefused(t('app.file.notMade'))
      }
    },
  }
}
