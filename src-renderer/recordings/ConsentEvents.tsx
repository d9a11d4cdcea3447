import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { ConsentEntry } from '#shared/recordings/schema.ts'
import { enteredWords, methodWord } from './entryWords.ts'
import { consentsQuery } from './recordingsQuery.ts'
import { conditionWords, type NameOf } from './words.ts'
import classes from './recordings.module.css'

/** Every event of the request's consents, the latest first: never edited, only followed. */
export function ConsentEvents({ request, nameOf }: { request: string; nameOf: NameOf }) {
  const { t } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const { data } = useQuery(consentsQuery(office, request))
  const keep = async ({ id: consent, standing, person }: ConsentEntry): Promise<void> => {
    const isStillHere = whoSitsHere()
    const found = await (standing
      ? office.client.recordings.standingEvidence({ person, consent })
      : office.client.recordings.evidence({ id: request, consent }))
    const bytes = new Uint8Array(await found.arrayBuffer())
    if (!isStillHere()) return
    await saveFile({ name: found.name, bytes, mediaType: found.type })
  }
  if (data === undefined || data.length === 0) return null
  return (
    <section>
      <h3 className={classes['heading']}>{t('recordings.events.title')}</h3>
      <ul className={classes['lines']}>
        {data.toReversed().map((event) => (
          <li key={event.id}>
            <span className={classes['person']}>
              <span>{`${whoSaid(t, event, nameOf)}: ${t(`recordings.event.${event.kind}`)}`}</span>
              <span className={classes['quiet']}>{about(t, event)}</span>
              <span className={classes['quiet']}>{enteredWords(t, event)}</span>
            </span>
            {event.evidence === null ? null : (
              <Button size="compact-xs" variant="subtle" onClick={() => void keep(event)}>
                {t('recordings.events.evidence')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whose consent it is, and who spoke for them; that it was ended the office said, of who had given it. */
const whoSaid = (t: Texts, { person, by, kind }: ConsentEntry, nameOf: NameOf): string =>
  by === person
    ? nameOf(person)
    : t(kind === 'terminated' ? 'recordings.events.endedFor' : 'recordings.events.by', {
        person: nameOf(person),
        by: nameOf(by),
      })

function about(t: Texts, event: ConsentEntry): string {
  const { at, conditions, elsewhere, noticeVersion, standing, validUntil } = event
  return [
    standing ? t('recordings.events.standing') : '',
    elsewhere ? t('recordings.events.elsewhere') : '',
    conditionWords(t, conditions),
    formatInstant(at),
    methodWord(t, event),
    validUntil === null
      ? ''
      : t('recordings.recording.standing.until', { date: formatDate(validUntil) }),
    noticeVersion === null ? '' : t('recordings.events.version', { count: noticeVersion }),
  ]
    .filter((text) => text !== '')
    .join(', ')
}
