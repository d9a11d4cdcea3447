import '#renderer/erasure/texts.ts'
import { lazy, Suspense, useState } from 'react'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowMerge,
  IconDots,
  IconEraser,
  IconPencil,
  IconRestore,
  IconUsers,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { PersonCalendarItems } from '#renderer/timetable/PersonCalendarItems.tsx'
import type { Person } from '#shared/people/schema.ts'
import { fullName } from './personName.ts'
import { useArchiving } from './usePeopleActions.tsx'
import classes from './people.module.css'

const TimetablePaperDialog = lazy(async () => ({
  default: (await import('#renderer/timetable/TimetablePaperDialog.tsx')).TimetablePaperDialog,
}))

interface PersonActionsProps {
  person: Person
  onEdit: () => void
  onDialog: (dialog: 'merge' | 'guardian' | 'erase') => void
}

/** What can be done to a person on their page. */
export function PersonActions({ person, onEdit, onDialog }: PersonActionsProps) {
  const { t } = useTranslation()
  const { actor } = useSession()
  const { archive, restore } = useArchiving()
  const [paperOf, setPaperOf] = useState<'participant' | 'teacher' | null>(null)
  const only = { kind: 'rows' as const, ids: [person.id] }
  return (
    <div className={classes['actions']}>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
        aria-keyshortcuts="e"
        onClick={onEdit}
      >
        {t('people.action.edit')}
      </Button>
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={t('people.action.more')}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {person.archivedAt === null ? (
            <Menu.Item
              leftSection={<IconUsers size={16} stroke={1.6} aria-hidden />}
              onClick={() => onDialog('guardian')}
            >
              {t('people.action.addGuardian')}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconArrowMerge size={16} stroke={1.6} aria-hidden />}
            onClick={() => onDialog('merge')}
          >
            {t('people.action.merge')}
          </Menu.Item>
          <PersonCalendarItems person={person} onPaper={setPaperOf} />
          {person.archivedAt === null ? (
            <Menu.Item
              leftSection={<IconArchive size={16} stroke={1.6} aria-hidden />}
              onClick={() => void archive(only, fullName(person))}
            >
              {t('people.action.archive')}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconRestore size={16} stroke={1.6} aria-hidden />}
              onClick={() => void restore(only, fullName(person))}
            >
              {t('people.action.restore')}
            </Menu.Item>
          )}
          {mayCall(actor.role, 'erasure.erase') ? (
            <Menu.Item
              leftSection={<IconEraser size={16} stroke={1.6} aria-hidden />}
              onClick={() => onDialog('erase')}
            >
              {t('erasure.action')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {paperOf === null ? null : (
        <Suspense fallback={null}>
          <TimetablePaperDialog
            of={{ kind: paperOf, person: person.id }}
            onClose={() => setPaperOf(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
