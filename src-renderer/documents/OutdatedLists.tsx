import { useState } from 'react'
import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import type { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { GroupPaperDialog } from './GroupPaperDialog.tsx'
import { outdatedGroupPapersQuery } from './paperQuery.ts'
import classes from './documents.module.css'

/** Which lists of the group no longer say what is so, each with the way to make it anew; nothing while all do. */
export function OutdatedLists({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(outdatedGroupPapersQuery(useOffice(), group.id))
  const [kind, setKind] = useState<GroupPaperKind | null>(null)
  const dialog =
    kind === null ? null : (
      <GroupPaperDialog kind={kind} group={group} onClose={() => setKind(null)} />
    )
  if (data.length === 0) return dialog
  return (
    <>
      <Alert
        className={classes['note'] ?? ''}
        color="yellow"
        icon={<IconAlertTriangle size={18} stroke={1.6} aria-hidden />}
      >
        <div className={classes['noteLine']}>
          <span>
            {t('documents.outdated.lists', {
              count: data.length,
              papers: data
                .map((paper) => `${t(`documents.kind.${paper.kind}`)} ${paper.number}`)
                .join(', '),
            })}
          </span>
          <span className={classes['noteActs']}>
            {[...new Set(data.map((paper) => paper.kind))].map((each) => (
              <Button key={each} size="compact-sm" variant="default" onClick={() => setKind(each)}>
                {t('documents.outdated.makeList', { kind: t(`documents.kind.${each}`) })}
              </Button>
            ))}
          </span>
        </div>
      </Alert>
      {dialog}
    </>
  )
}
