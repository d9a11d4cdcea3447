import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { reportedWord } from '#renderer/absences/words.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import { type NameOf, sessionWords } from './words.ts'
import classes from './recordings.module.css'

/** Who asked for what and when, and what everybody is asked to agree to. */
export function RequestFacts({ request, nameOf }: { request: RequestDetails; nameOf: NameOf }) {
  const { t } = useTranslation()
  const { person, session, group, notices, absence, askedBy, receivedBy, channel } = request
  const notice = notices.at(-1)
  const terms = notice?.terms
  const named = (people: readonly string[]): string => people.map(nameOf).join(', ')
  return (
    <>
      <Facts
        facts={[
          [
            t('recordings.field.person'),
            person === null ? null : <PersonLink key="person" id={person.id} name={person.name} />,
          ],
          [t('recordings.field.askedBy'), askedBy === null ? '' : nameOf(askedBy)],
          [
            t('recordings.field.session'),
            <Anchor
              key="session"
              underline="always"
              renderRoot={(props) => (
                <Link to="/timetable" search={{ open: session.id }} {...props} />
              )}
            >
              {sessionWords(session)}
            </Anchor>,
          ],
          [t('recordings.field.group'), group.name],
          [
            t('recordings.field.absence'),
            absence === null ? null : (
              <Anchor
                key="absence"
                underline="always"
                renderRoot={(props) => (
                  <Link to="/absences" search={{ open: absence }} {...props} />
                )}
              >
                {t('recordings.field.absence')}
              </Anchor>
            ),
          ],
          [
            t('recordings.field.reported'),
            [
              reportedWord(request),
              ...(channel === null ? [] : [t(`recordings.channel.${channel}`)]),
            ].join(', '),
          ],
          [t('recordings.field.receivedBy'), receivedBy === null ? '' : nameOf(receivedBy)],
          [t('recordings.field.cutOff'), person === null ? '' : formatInstant(request.answersBy)],
          [t('recordings.field.guests'), named(request.guests)],
        ]}
      />
      {terms === undefined || notice === undefined || person === null ? null : (
        <section>
          <h3 className={classes['heading']}>{t('recordings.terms.title')}</h3>
          <Facts
            facts={[
              [t('recordings.field.mode'), t(`recordings.mode.${terms.mode}`)],
              [t('recordings.field.leftOut'), named(terms.leftOut)],
              [t('recordings.field.purpose'), terms.purpose],
              [t('recordings.field.keepDays'), String(terms.keepDays)],
              [
                t('recordings.field.viewers'),
                terms.viewers.length === 0
                  ? t('recordings.terms.onlyRequester')
                  : named(terms.viewers),
              ],
              [t('recordings.field.storage'), terms.storage],
              [t('recordings.field.processor'), terms.processor],
              [t('recordings.field.thirdCountry'), terms.thirdCountry],
              [
                t('recordings.field.notice'),
                `${t('recordings.events.version', { count: notice.version })}, ${formatInstant(notice.madeAt)}`,
              ],
            ]}
          />
        </section>
      )}
    </>
  )
}
