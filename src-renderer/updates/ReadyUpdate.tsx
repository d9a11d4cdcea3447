import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { ConfirmDialog } from '#renderer/components/feedback/ConfirmDialog.tsx'
import { sayPlainly, sayRefused } from '#renderer/components/feedback/message.tsx'
import classes from '#renderer/settings/settings.module.css'
import type { ReadyUpdate as Ready, UpdateState, UpdateWhen } from '#shared/updates/schema.ts'
import { ByHand } from './ByHand.tsx'
import own from './updates.module.css'

interface ReadyUpdateProps {
  ready: Ready
  state: UpdateState
}

/** A newer version that is here: what is new in it, and whether and when it is installed. */
export function ReadyUpdate({ ready, state }: ReadyUpdateProps) {
  const { t, i18n } = useTranslation()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const { version } = ready
  const notes = ready.notes[language].trim()
  const install = async (when: UpdateWhen): Promise<void> => {
    setBusy(true)
    try {
      const answer = await client.updates.install({ version, when })
      if (!answer.ok) sayRefused(t(`updates.install.${answer.reason}`))
      else if (when === 'now') sayPlainly(t('updates.ready.closing'))
      else if (when === 'no') sayPlainly(t('updates.ready.notChosen', { version }))
    } catch {
      sayRefused(t('updates.failed'))
    }
    setBusy(false)
    setAsking(false)
    await cache.invalidateQueries({ queryKey: queries.updates.key() })
  }
  return (
    <section aria-labelledby="ready-update">
      <h2 id="ready-update">{t('updates.ready.title', { version })}</h2>
      <p className={classes['quiet']}>
        {t('updates.ready.about', { date: formatDate(ready.date), size: formatBytes(ready.size) })}
      </p>
      <div className={own['facts']}>
        {notes === '' ? null : (
          <>
            <h3>{t('updates.ready.notes')}</h3>
            <p className={own['notes']}>{notes}</p>
          </>
        )}
        {!state.installs ? (
          <ByHand ready={ready} />
        ) : state.chosen === 'no' ? (
          <Group gap="xs">
            <Button disabled={busy} onClick={() => setAsking(true)}>
              {t('updates.ready.now')}
            </Button>
            <Button variant="default" loading={busy} onClick={() => void install('atQuit')}>
              {t('updates.ready.atQuit')}
            </Button>
          </Group>
        ) : (
          <>
            <p role="status">{t('updates.ready.chosen', { version })}</p>
            <Group gap="xs">
              <Button variant="default" loading={busy} onClick={() => void install('no')}>
                {t('updates.ready.change')}
              </Button>
            </Group>
          </>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('updates.ready.nowTitle', { version })}
        yes={t('updates.ready.now')}
        busy={busy}
        onYes={() => void install('now')}
        onNo={() => {
          if (!busy) setAsking(false)
        }}
      >
        <p>{t('updates.ready.nowText')}</p>
      </ConfirmDialog>
    </section>
  )
}
