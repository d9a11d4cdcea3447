import { Button, CopyButton, Group } from '@mantine/core'
import { IconMoodSad } from '@tabler/icons-react'
import { useRouterState, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CalmPage } from './frame/CalmPage.tsx'
import { errorDetails } from './errorDetails.ts'
import { isPartMissing, loadAnew } from './partMissing.ts'

/** A screen that crashed; the frame around it goes on. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const pattern = useRouterState({ select: (state) => state.matches.at(-1)?.fullPath ?? '?' })
  return <CrashPage error={error} again={reset} routePattern={pattern} />
}

/** The same for a crash of the frame itself, outside of any route. */
export function CrashPage(props: { error: unknown; again: () => void; routePattern: string }) {
  const { t } = useTranslation()
  // A part that once failed to come stays failed for this page: only another page fetches it.
  const again = (): void => (isPartMissing(props.error) ? void loadAnew() : props.again())
  return (
    <CalmPage icon={IconMoodSad} title={t('app.crash.title')} text={t('app.crash.text')}>
      <Group gap="xs" justify="center">
        <Button onClick={again}>{t('app.crash.again')}</Button>
        <CopyButton value={errorDetails(props.error, props.routePattern)}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('app.crash.copied') : t('app.crash.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </CalmPage>
  )
}
