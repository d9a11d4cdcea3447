import { Button, Group, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { OpenRequestDialog } from './RequestDialog.tsx'
import { useRecordingCommands } from './useRecordingCommands.ts'
import type { NameOf } from './words.ts'

/** What can be done with a request: answers first, then the rest. */
export function RequestTools({
  request,
  nameOf,
  onDialog,
}: {
  request: RequestDetails
  nameOf: NameOf
  onDialog: (dialog: OpenRequestDialog) => void
}) {
  const { t } = useTranslation()
  const { actor } = useSession()
  const { ask, askAnew } = useRecordingCommands(nameOf)
  const { state, recording, lapsed, toAskAnew } = request
  const terms = request.notices.at(-1)?.terms
  const open = (state === 'collecting' || state === 'blocked' || state === 'cleared') && !lapsed
  // There may always be one more recording than the office knows of.
  const recorded = !open && !lapsed && state !== 'rejected' && state !== 'cancelled'
  // A consent that nobody gave can't be ended.
  const terminable =
    mayCall(actor.role, 'recordings.terminateConsent') &&
    request.grid.some(({ standing }) => hasAgreed(standing))
  const missing = request.grid.some(({ standing }) => standing === 'missing')
  return (
    <Group gap="xs">
      {open && toAskAnew && terms !== undefined ? (
        <Button size="compact-sm" onClick={() => void askAnew(request, terms)}>
          {t('recordings.action.askAnew')}
        </Button>
      ) : null}
      {/* Forms that were signed in time may lie there for days: they count by when they were signed. */}
      {open || (lapsed && recording === null) ? (
        <Button
          size="compact-sm"
          variant={state === 'cleared' || lapsed || toAskAnew ? 'default' : 'filled'}
          onClick={() => onDialog('grid')}
        >
          {t('recordings.action.enter')}
        </Button>
      ) : null}
      {open && missing && !toAskAnew ? (
        <Button size="compact-sm" variant="default" onClick={() => void ask(request.id, null)}>
          {t('recordings.action.ask')}
        </Button>
      ) : null}
      {recording === null && (open || lapsed) ? (
        <Button
          size="compact-sm"
          variant={state === 'cleared' ? 'filled' : 'default'}
          onClick={() => onDialog('note')}
        >
          {t('recordings.recording.note')}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={() => onDialog('withdraw')}>
        {t('recordings.action.withdraw')}
      </Button>
      <Menu withinPortal>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDots size={16} stroke={1.6} aria-hidden />}
          >
            {t('recordings.action.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {open ? (
            <>
              {(['cutOff', 'guests', 'narrow', 'widen', 'cancel'] as const).map((what) => (
                <Menu.Item key={what} onClick={() => onDialog(what)}>
                  {what === 'narrow' || what === 'widen'
                    ? t(`recordings.ways.${what}`)
                    : t(`recordings.action.${what}`)}
                </Menu.Item>
              ))}
              {mayCall(actor.role, 'recordings.reject') ? (
                <Menu.Item onClick={() => onDialog('reject')}>
                  {t('recordings.action.reject')}
                </Menu.Item>
              ) : null}
            </>
          ) : null}
          {terminable ? (
            <Menu.Item onClick={() => onDialog('terminate')}>
              {t('recordings.action.terminate')}
            </Menu.Item>
          ) : null}
          <Menu.Item onClick={() => onDialog('report')}>
            {t(recorded ? 'recordings.recording.reportAnother' : 'recordings.recording.report')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
