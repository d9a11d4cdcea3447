import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconCheck, IconHistory, IconMailDown, IconPhone, IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { CallListDialog } from './CallListDialog.tsx'
import { MessageDialog } from './MessageDialog.tsx'
import { NoticeLines } from './NoticeLines.tsx'
import { noticeQuery } from './noticeQuery.ts'
import { RecipientRows } from './RecipientRows.tsx'
import { TellDialog } from './TellDialog.tsx'
import { useTelling } from './useTelling.ts'
import classes from './notices.module.css'

const sign = { size: 16, stroke: 1.8, 'aria-hidden': true } as const

/** Who was told before, and of what: the notice may follow the timetable while that is typed. */
interface Earlier {
  ids: readonly string[]
  edition: string
}

/** What a notice tells and to whom; those who were told are marked one by one, as chosen, or all at once. */
export function NoticeDetails({ id, closed }: { id: string; closed: boolean }) {
  const { t, i18n } = useTranslation()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { data: notice } = useQuery(noticeQuery(useOffice(), id, language))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reading, setReading] = useState<string | null>(null)
  const [calling, setCalling] = useState(false)
  const [earlier, setEarlier] = useState<Earlier | null>(null)
  const { tell, changeChannel, saveMail, giveOut } = useTelling(id, notice?.edition ?? '')
  if (notice === undefined) return <div className={classes['details']} aria-busy />
  const waiting = notice.people.filter(({ toldAt, superseded }) => toldAt === null && !superseded)
  // Some of the chosen may have been told meanwhile, by somebody else.
  const picked = waiting.filter(({ person }) => chosen.has(person))
  const meant = picked.length === 0 ? waiting : picked
  const ids = meant.map(({ person }) => person)
  const reachable = meant.filter(({ email }) => email !== '').map(({ person }) => person)
  const told = async (channel: 'eKlase' | null): Promise<void> => {
    if (await tell(ids, channel)) setChosen(new Set())
  }
  const reader = notice.people.find(({ person }) => person === reading)
  return (
    <div className={classes['details']}>
      {notice.kind === 'other' ? (
        <p className={classes['about']}>{notice.text}</p>
      ) : (
        <NoticeLines notice={notice} />
      )}
      {closed || waiting.length === 0 ? null : (
        <div className={classes['acts']}>
          <Button leftSection={<IconCheck {...sign} />} onClick={() => void told(null)}>
            {t(picked.length === 0 ? 'notices.tell.all' : 'notices.tell.chosen', {
              count: ids.length,
            })}
          </Button>
          <Button
            variant="default"
            leftSection={<IconSchool {...sign} />}
            onClick={() => void told('eKlase')}
          >
            {t('notices.tell.eKlase')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconHistory {...sign} />}
            onClick={() => setEarlier({ ids, edition: notice.edition })}
          >
            {t('notices.tell.earlier')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconMailDown {...sign} />}
            onClick={() => void saveMail(reachable)}
          >
            {t('notices.mail.files')}
          </Button>
          {waiting.some(({ channel }) => channel === 'phone') ? (
            <Button
              variant="default"
              leftSection={<IconPhone {...sign} />}
              onClick={() => setCalling(true)}
            >
              {t('notices.calls.action')}
            </Button>
          ) : null}
        </div>
      )}
      <RecipientRows
        notice={notice}
        closed={closed}
        chosen={chosen}
        onChoose={setChosen}
        onChannel={(person, channel) => void changeChannel(person, channel)}
        onRead={setReading}
        onTold={(person) => void tell([person], null)}
      />
      {calling ? (
        <CallListDialog
          notice={notice}
          onGive={() =>
            giveOut(
              waiting.filter(({ channel }) => channel === 'phone').map(({ person }) => person),
            )
          }
          onClose={() => setCalling(false)}
        />
      ) : null}
      {earlier === null ? null : (
        <TellDialog
          notice={id}
          edition={earlier.edition}
          changed={earlier.edition !== notice.edition}
          people={earlier.ids}
          onTold={() => {
            setChosen(new Set())
            setEarlier(null)
          }}
          onClose={() => setEarlier(null)}
        />
      )}
      {reader === undefined ? null : (
        <MessageDialog
          notice={id}
          recipient={reader}
          editable={!closed && waiting.length > 0}
          onMail={() => void saveMail([reader.person])}
          onGive={() => giveOut([reader.person])}
          onClose={() => setReading(null)}
        />
      )}
    </div>
  )
}
