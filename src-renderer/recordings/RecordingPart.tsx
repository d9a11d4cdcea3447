import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { Recording } from '#shared/recordings/schema.ts'
import { RecordingFacts } from './RecordingFacts.tsx'
import type { OpenRequestDialog } from './RequestDialog.tsx'
import { useRecordingCommands } from './useRecordingCommands.ts'
import type { NameOf } from './words.ts'
import classes from './recordings.module.css'

interface PartProps {
  request: RequestDetails
  nameOf: NameOf
  onDialog: (dialog: OpenRequestDialog) => void
}

/** The recording that was made: where it lies, who may watch it, what stands against it, how it is deleted. */
export function RecordingPart({ request, nameOf, onDialog }: PartProps) {
  const { t } = useTranslation()
  const { recording, state } = request
  if (recording === null) {
    return state === 'restricted' || state === 'deleted' ? (
      <p className={classes['quiet']}>{t('recordings.recording.hidden')}</p>
    ) : null
  }
  return (
    <section>
      <h3 className={classes['heading']}>{t('recordings.recording.title')}</h3>
      <Warnings recording={recording} nameOf={nameOf} />
      <RecordingTools recording={recording} nameOf={nameOf} onDialog={onDialog} />
      <RecordingFacts recording={recording} nameOf={nameOf} />
      {recording.removedAt === null ? null : (
        <Button
          size="compact-sm"
          variant="default"
          mt={8}
          onClick={() => onDialog('deletionRecord')}
        >
          {t('recordings.recording.action.proof')}
        </Button>
      )}
    </section>
  )
}

function Warnings({ recording, nameOf }: { recording: Recording; nameOf: NameOf }) {
  const { t } = useTranslation()
  const { restrictedWhy, hold, seenProblems } = recording
  return (
    <>
      {restrictedWhy === null ? null : (
        <div>
          <StateMark
            meaning="danger"
            word={t(`recordings.recording.restrictedWhy.${restrictedWhy}`)}
            quiet
          />
        </div>
      )}
      {hold === null ? null : (
        <div>
          <StateMark meaning="warning" word={t('recordings.recording.held')} quiet />
        </div>
      )}
      {seenProblems.map(({ person, problem }) => (
        <div key={person}>
          <StateMark
            meaning="danger"
            word={t(`recordings.recording.seenProblem.${problem}`, { name: nameOf(person) })}
            quiet
          />
        </div>
      ))}
    </>
  )
}

function RecordingTools({
  recording,
  nameOf,
  onDialog,
}: Omit<PartProps, 'request'> & { recording: Recording }) {
  const { t } = useTranslation()
  const { actor } = useSession()
  const { closeAccess, checkDeletion, releaseHold } = useRecordingCommands(nameOf)
  const { id, revision, nextDeletionStep: step, hold, restrictedAt, removedAt, access } = recording
  if (step === null) return null
  const of = { id, revision }
  const director = mayCall(actor.role, 'recordings.hold')
  const free = restrictedAt === null && hold === null && removedAt === null
  const watched = access.some(({ closedAt }) => closedAt === null)
  const tool = (word: string, run: () => void, filled = false) => (
    <Button size="compact-sm" variant={filled ? 'filled' : 'default'} onClick={run}>
      {word}
    </Button>
  )
  return (
    <Group gap="xs" my={8}>
      {free
        ? tool(t('recordings.recording.action.giveAccess'), () => onDialog('access'), !watched)
        : null}
      {watched
        ? tool(t('recordings.recording.action.closeAccess'), () => void closeAccess(of))
        : null}
      {removedAt === null
        ? tool(t('recordings.recording.action.addSeen'), () => onDialog('addSeen'))
        : null}
      {hold === null && step !== 'check'
        ? tool(t('recordings.recording.action.delete'), () => onDialog('delete'))
        : null}
      {hold === null && step === 'check'
        ? tool(t('recordings.recording.action.check'), () => void checkDeletion(of), true)
        : null}
      {director && recording.restrictedWhy === 'withdrawal' && removedAt === null
        ? tool(t('recordings.recording.action.unrecognisable'), () => onDialog('unrecognisable'))
        : null}
      {director && removedAt === null
        ? tool(
            t(
              hold === null
                ? 'recordings.recording.action.hold'
                : 'recordings.recording.action.changeHold',
            ),
            () => onDialog('hold'),
          )
        : null}
      {director && hold !== null
        ? tool(t('recordings.recording.action.release'), () => void releaseHold(of))
        : null}
    </Group>
  )
}
