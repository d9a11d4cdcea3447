import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'

interface FolderInputProps {
  folder: string
  error: string | null
  onChange: (folder: string) => void
}

/** A folder of this PC: typed, or chosen where the host can show folders. */
export function FolderInput({ folder, error, onChange }: FolderInputProps) {
  const { t } = useTranslation()
  const { host } = useOffice()
  const choose = async (): Promise<void> => {
    const choice = await host.chooseFolder({
      title: t('backups.placeField'),
      ...(folder === '' ? {} : { startIn: folder }),
    })
    if (choice.kind === 'chosen') onChange(choice.folder)
  }
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        label={t('backups.placeField')}
        description={t('backups.placeHelp')}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={folder}
        error={error}
        errorProps={{ role: 'alert' }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {host.kind === 'electron' ? (
        <Button variant="default" onClick={() => void choose()}>
          {t('backups.choose')}
        </Button>
      ) : null}
    </Group>
  )
}
