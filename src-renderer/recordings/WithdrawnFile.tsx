import { FileInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The letter or message in which somebody withdrew, where there is one. */
export function WithdrawnFile({
  file,
  onChange,
}: {
  file: File | null
  onChange: (file: File | null) => void
}) {
  const { t } = useTranslation()
  return (
    <FileInput
      label={t('recordings.grid.file')}
      description={t('recordings.recording.withdraw.fileHelp')}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      clearable
      clearButtonProps={{ 'aria-label': t('recordings.grid.fileClear') }}
      value={file}
      onChange={onChange}
      mb="sm"
    />
  )
}
