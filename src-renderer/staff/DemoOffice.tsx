import { useState } from 'react'
import { Alert, Anchor, Button, Divider, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DemoOutcome } from '#shared/host/services.ts'
import { useOffice } from '#renderer/app/client/office.ts'

const notOpened: DemoOutcome = { kind: 'refused', why: 'failed', folder: '' }

type State = { kind: 'idle' } | { kind: 'opening' } | DemoOutcome

/** The way to the demo office from an office that is still empty. What was typed there stays. */
export function DemoOffice() {
  const { t } = useTranslation()
  const { host } = useOffice()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const open = async (): Promise<void> => {
    setState({ kind: 'opening' })
    setState(await host.openDemo().catch(() => notOpened))
  }
  return (
    <Stack gap="sm" mt="lg">
      <Divider />
      <Text size="sm" c="dimmed">
        {t('staff.demo.text')}
      </Text>
      <Button
        variant="default"
        loading={state.kind === 'opening'}
        // A field that is left is checked and may grow by its message: the button would move away
        // between press and release, and the click would be lost.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void open()}
      >
        {t('staff.demo.open')}
      </Button>
      <div aria-live="polite">
        <DemoAnswer state={state} />
      </div>
    </Stack>
  )
}

function DemoAnswer({ state }: { state: State }) {
  const { t } = useTranslation()
  switch (state.kind) {
    case 'idle':
      return null
    case 'opening':
      return <Text size="sm">{t('staff.demo.opening')}</Text>
    case 'opened':
      return <Text size="sm">{t('staff.demo.opened')}</Text>
    case 'ready':
      return (
        <Text size="sm">
          {t('staff.demo.ready')}{' '}
          <Anchor href={state.address} target="_blank" rel="noreferrer" inherit>
            {t('staff.demo.show')}
          </Anchor>
        </Text>
      )
    case 'inBrowser':
      return <Text size="sm">{t('staff.demo.inBrowser', { address: state.address })}</Text>
    case 'refused':
      return (
        <Alert color="red">
          {state.why === 'folder'
            ? t('staff.demo.folder', { folder: state.folder })
            : t('staff.demo.failed')}
        </Alert>
      )
  }
}
