import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { MaterialFile } from '#shared/materials/schema.ts'
import { fileRefusal } from './refusalText.ts'

/** What is done with the files of a material. */
export const useMaterialFiles = (id: string) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const saveFile = useSaveFile()
  return {
    /** Adds them one after the other, up to the first that is refused. */
    add: async (files: readonly File[]): Promise<void> => {
      for (const file of files) {
        const kept = await run(
          (commandId) => client.materials.addFile({ commandId, payload: { id, file } }),
          {
            done: () => t('materials.files.added'),
            refused: (refusal) => fileRefusal(t, refusal),
          },
        )
        if (kept === null) return
      }
    },
    save: async ({ id: file }: MaterialFile): Promise<void> => {
      const isStillHere = whoSitsHere()
      try {
        const found = await client.materials.file({ id, file })
        const bytes = new Uint8Array(await found.arrayBuffer())
        if (!isStillHere()) return
        await saveFile({ name: found.name, bytes, mediaType: found.type })
      } catch {
        if (isStillHere()) sayRefused(t('app.file.notMade'))
      }
    },
    remove: ({ id: file }: MaterialFile): void =>
      void run((commandId) => client.materials.removeFile({ commandId, payload: { id, file } }), {
        done: () => t('materials.files.removed'),
        refused: ({ reason }) => t(`materials.refusal.${reason}`),
      }),
  }
}
