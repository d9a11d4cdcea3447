import './texts.ts'
import { Button, Group } from '@mantine/core'
import { IconPlus, IconVideoOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import { BoardDeletions } from './BoardDeletions.tsx'
import { BoardMissing } from './BoardMissing.tsx'
import { BoardReviews } from './BoardReviews.tsx'
import { BoardSection } from './BoardSection.tsx'
import { BoardStates } from './BoardStates.tsx'
import { BoardUnmatched } from './BoardUnmatched.tsx'
import { RecordingsTabs } from './RecordingsTabs.tsx'
import { boardQuery } from './recordingsQuery.ts'
import { RefusedDialog } from './RefusedDialog.tsx'
import { RequestLine } from './RequestLine.tsx'
import classes from './recordings.module.css'

const route = getRouteApi('/recordings')

/** What waits about recordings: how requests stand, whom to call, what is due, what is to be deleted. */
export function BoardScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { refuse = false } = route.useSearch()
  const { data: board } = useQuery(boardQuery(useOffice()))
  const setRefuse = (open: boolean): void =>
    void navigate({ to: '/recordings', search: open ? { refuse: true } : {}, replace: true })
  return (
    <RecordingsTabs tab="board">
      <div className={classes['board']}>
        <Group gap="xs">
          <Button
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            renderRoot={(props) => (
              <Link to="/recordings/requests" search={{ new: true }} {...props} />
            )}
          >
            {t('recordings.new')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconVideoOff size={16} stroke={1.6} aria-hidden />}
            onClick={() => setRefuse(true)}
          >
            {t('recordings.action.refuse')}
          </Button>
        </Group>
        {board === undefined ? (
          <div aria-busy className={classes['busy']} />
        ) : (
          <Parts board={board} />
        )}
      </div>
      {refuse ? <RefusedDialog person={null} onClose={() => setRefuse(false)} /> : null}
    </RecordingsTabs>
  )
}

function Parts({ board }: { board: RecordingBoard }) {
  const { t } = useTranslation()
  const byId = new Map(board.requests.map((request) => [request.id, request]))
  const due = board.cutOffs.flatMap((id) => byId.get(id) ?? [])
  return (
    <>
      <BoardStates requests={board.requests} />
      <div className={classes['parts']}>
        <BoardMissing board={board} />
        <div className={classes['column']}>
          <BoardSection
            title={t('recordings.board.cutOffs')}
            count={due.length}
            none={t('recordings.board.noneCutOffs')}
          >
            {due.map((request) => (
              <li key={request.id}>
                <RequestLine request={request} />
                <span className={classes['figures']}>{formatInstant(request.answersBy)}</span>
              </li>
            ))}
          </BoardSection>
          <BoardDeletions board={board} />
          <BoardReviews board={board} />
          <BoardUnmatched board={board} />
        </div>
      </div>
    </>
  )
}
