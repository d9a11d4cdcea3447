import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { CalendarOf, OutgoingLanguage } from '#shared/timetable/schema.ts'

/** A timetable on its way out: a calendar in the screen's language, or a page in the one chosen. */
export type GivenOut =
  | { kind: 'calendar'; of: CalendarOf }
  | { kind: 'webPage'; group: string; language: OutgoingLanguage }

/** Has a timetable made as a file, and saves it through the host. */
export const useGiveOut = (): ((what: GivenOut) => Promise<void>) => {
  const { t, i18n } = useTranslation()
  const { client } = useOffice()
  const saveFile = useSaveFile()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  return useCallback(
    async (what: GivenOut): Promise<void> => {
      const isStillHere = whoSitsHere()
      try {
        const made =
          what.kind === 'calendar'
            ? await client.timetable.calendarFile({ of: what.of, language })
            : {
                ok: true as const,
                ...(await client.timetable.webPage({ group: what.group, language: what.language })),
              }
        if (!made.ok) {
          sayRefused(t(`timetable.out.kept.${made.refusal.reason}`))
          return
        }
        const { file } = made
        const bytes = new Uint8Array(await file.arrayBuffer())
        if (!isStillHere()) return
        await saveFile({ name: file.name, bytes, mediaType: file.type })
      } catch {
        if (isStillHere()) sayRefused(t('app.file.notMade'))
      }
    },
    [client, saveFile, language, t],
  )
}
