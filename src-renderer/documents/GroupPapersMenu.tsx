import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { GroupPaperDialog } from './GroupPaperDialog.tsx'

/** The papers of a group that are lists: each opens as it will be printed. */
export function GroupPapersMenu({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<GroupPaperKind | null>(null)
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <Button
            h={30}
            px={12}
            flex="none"
            variant="default"
            rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          >
            {t('documents.groupPaper.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {GroupPaperKind.options.map((option) => (
            <Menu.Item key={option} onClick={() => setKind(option)}>
              {t(`documents.kind.${option}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind === null ? null : (
        <GroupPaperDialog kind={kind} group={group} onClose={() => setKind(null)} />
      )}
    </>
  )
}
