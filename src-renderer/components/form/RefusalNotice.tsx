import { Alert, Anchor, Button, Group } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FormSection } from './fields.ts'
import { labelAt } from './labelAt.ts'
import type { WayOut } from './recordFormProps.ts'
import type { Notice } from './useSaving.ts'
import classes from './RecordForm.module.css'

interface RefusalNoticeProps {
  notice: Notice
  sections: readonly FormSection[]
  onSave: () => void
  onJump: (path: string) => void
  onDismiss: () => void
}

/** Why the office did not save, in one sentence, with the way out as a button. */
export function RefusalNotice({ notice, sections, onSave, onJump, onDismiss }: RefusalNoticeProps) {
  const { t } = useTranslation()
  const shown = notice.kind === 'refused' ? notice.shown : null
  const take = async (way: WayOut): Promise<void> => {
    await way.act()
    onDismiss()
    if (way.save === true) onSave()
  }
  const field = shown?.field
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertCircle aria-hidden />}
      classNames={{ body: classes['refusal'] ?? '' }}
    >
      {notice.kind === 'refused' ? notice.shown.text : t(`components.refusal.${notice.kind}`)}
      <Group gap="xs" mt="xs">
        {shown?.ways?.map((way) => (
          <Button
            key={way.word}
            size="compact-sm"
            variant="default"
            classNames={{ root: classes['way'] ?? '', label: classes['wayWord'] ?? '' }}
            onClick={() => void take(way)}
          >
            {way.word}
          </Button>
        ))}
        {field === undefined ? null : (
          <Anchor
            component="button"
            type="button"
            c="inherit"
            underline="always"
            onClick={() => onJump(field)}
          >
            {labelAt(t, sections, field.split('.'))}
          </Anchor>
        )}
      </Group>
    </Alert>
  )
}
