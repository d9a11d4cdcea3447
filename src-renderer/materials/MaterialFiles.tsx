import { useId, useState } from 'react'
import { Button, FileButton } from '@mantine/core'
import { IconFileDownload, IconPaperclip, IconPencil, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import type { Material, MaterialFile } from '#shared/materials/schema.ts'
import { RenameFileDialog } from './RenameFileDialog.tsx'
import { SectionHead } from './SectionHead.tsx'
import { Tool } from './Tool.tsx'
import { useMaterialFiles } from './useMaterialFiles.ts'
import classes from './materials.module.css'

const sign = { size: 14, stroke: 1.6, 'aria-hidden': true } as const

/** The files of a material: what is sent by e-mail. */
export function MaterialFiles({
  material: { id, archived, fileList },
}: {
  material: Pick<Material, 'id' | 'archived'> & { fileList: readonly MaterialFile[] }
}) {
  const { t } = useTranslation()
  const heading = useId()
  const { add, save, remove } = useMaterialFiles(id)
  const [renaming, setRenaming] = useState<MaterialFile | null>(null)
  return (
    <section aria-labelledby={heading}>
      <SectionHead id={heading} title={t('materials.files.title')}>
        {archived ? null : (
          <FileButton multiple onChange={(files) => void add(files)}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                variant="default"
                leftSection={<IconPaperclip {...sign} />}
              >
                {t('materials.files.add')}
              </Button>
            )}
          </FileButton>
        )}
      </SectionHead>
      {fileList.length === 0 ? (
        <p className={classes['quiet']}>{t('materials.files.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {fileList.map((file) => {
            const { name } = file
            return (
              <li key={file.id}>
                <span className={classes['text']}>
                  {name} <span className={classes['quiet']}>{formatBytes(file.size)}</span>
                </span>
                <Tool word={t('materials.files.save', { name })} onClick={() => void save(file)}>
                  <IconFileDownload {...sign} />
                </Tool>
                <Tool
                  word={t('materials.files.rename', { name })}
                  onClick={() => setRenaming(file)}
                >
                  <IconPencil {...sign} />
                </Tool>
                <Tool word={t('materials.files.remove', { name })} onClick={() => remove(file)}>
                  <IconX {...sign} />
                </Tool>
              </li>
            )
          })}
        </ul>
      )}
      {renaming === null ? null : (
        <RenameFileDialog material={id} file={renaming} onClose={() => setRenaming(null)} />
      )}
    </section>
  )
}
