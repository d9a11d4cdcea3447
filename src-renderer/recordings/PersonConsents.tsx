import './texts.ts'
import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { today } from '#renderer/courses/today.ts'
import type { ConsentEntry } from '#shared/recordings/schema.ts'
import { ConsentExport } from './ConsentExport.tsx'
import { enteredWords, methodWord } from './entryWords.ts'
import { standingQuery } from './recordingsQuery.ts'
import { WithdrawAtLargeDialog } from './WithdrawAtLargeDialog.tsx'
import { WithdrawEverything } from './WithdrawEverything.tsx'
import { conditionWords } from './words.ts'
import classes from './recordings.module.css'

/** What the person said of more than one session, the latest first; a press takes it back or saves what proves it. */
export function PersonConsents({ person }: { person: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { actor } = useSession()
  const [ending, setEnding] = useState<ConsentEntry | null>(null)
  const saveFile = useSaveFile()
  const { data } = useQuery(standingQuery(office, person))
  const keep = async (consent: string): Promise<void> => {
    const isStillHere = whoSitsHere()
    const found = await office.client.recordings.standingEvidence({ person, consent })
    const bytes = new Uint8Array(await found.arrayBuffer())
    if (!isStillHere()) return
    await saveFile({ name: found.name, bytes, mediaType: found.type })
  }
  if (data === undefined) return null
  return (
    <>
      {data.length === 0 ? (
        <p className={classes['quiet']}>{t('recordings.recording.standing.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {data.toReversed().map((event) => (
            <li key={event.id}>
              <span className={classes['person']}>
                <span>{said(t, event)}</span>
                <span className={classes['quiet']}>{about(t, event)}</span>
                <span className={classes['quiet']}>{enteredWords(t, event)}</span>
              </span>
              {event.evidence === null ? null : (
                <Button size="compact-sm" variant="subtle" onClick={() => void keep(event.id)}>
                  {t('recordings.events.evidence')}
                </Button>
              )}
              {isInForce(event, data) ? (
                <Button size="compact-sm" variant="default" onClick={() => setEnding(event)}>
                  {t('recordings.recording.standing.withdraw')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {/* What they said of single sessions is in it too, whether or not they said anything of more. */}
      <Group mt={8}>
        <WithdrawEverything person={person} />
        {mayCall(actor.role, 'recordings.consentRecords') ? (
          <ConsentExport of={{ kind: 'person', person }} />
        ) : null}
      </Group>
      {ending === null ? null : (
        <WithdrawAtLargeDialog
          person={person}
          reach={ending.group === null ? { kind: 'all' } : { kind: 'group', group: ending.group }}
          speakers={[{ value: ending.by, word: ending.byName }]}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}

const isYes = ({ kind }: ConsentEntry): boolean =>
  kind === 'given' || kind === 'givenWithConditions'

/** The last thing said of its reach, or of everything, is a yes that has not ended. */
const isInForce = (event: ConsentEntry, all: readonly ConsentEntry[]): boolean =>
  isYes(event) &&
  (event.validUntil === null || event.validUntil >= today()) &&
  all.findLast(
    ({ kind, group, by }) =>
      // What has ended by itself ends nothing else.
      kind !== 'expired' && (group === event.group || group === null) && by === event.by,
  )?.id === event.id

/** What was said, under which conditions, and by whom where it was not the person. */
function said(t: Texts, { person, by, byName, kind, conditions }: ConsentEntry): string {
  const bound = conditionWords(t, conditions)
  const word = t(`recordings.event.${kind}`)
  const words = bound === '' ? word : `${word}: ${bound}`
  return by === person ? words : t('recordings.events.forThem', { words, by: byName })
}

function about(t: Texts, event: ConsentEntry): string {
  const { at, group, groupName, validUntil } = event
  const end =
    validUntil === null
      ? ''
      : t(
          validUntil < today()
            ? 'recordings.recording.standing.over'
            : 'recordings.recording.standing.until',
          { date: formatDate(validUntil) },
        )
  const reach = group === null ? t('recordings.recording.standing.everything') : groupName
  return [formatInstant(at), methodWord(t, event), reach, end]
    .filter((text) => text !== '')
    .join(', ')
}
