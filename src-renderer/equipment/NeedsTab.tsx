import './texts.ts'
import { lazy, Suspense, useState } from 'react'
import { Button, Checkbox } from '@mantine/core'
import { IconCopy, IconWand } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { shownKeys } from '#renderer/app/keys/shownKeys.ts'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import { ImportButton } from '#renderer/imports/ImportButton.tsx'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { stillLacks, takesPart, hasToBeAsked } from '#shared/equipment/needs.ts'
import type { NeedsRow } from '#shared/equipment/needsContract.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'
import { CannotLendDialog } from './CannotLendDialog.tsx'
import { needsQuery } from './equipmentQuery.ts'
import type { NeedChoice } from './NeedMenu.tsx'
import { NeedsGrid } from './NeedsGrid.tsx'
import type { Paste } from './PastedNeedsDialog.tsx'
import { ProposalDialog } from './ProposalDialog.tsx'
import { teacherList } from './teacherList.ts'
import classes from './needs.module.css'

const PastedNeedsDialog = lazy(async () => ({
  default: (await import('./PastedNeedsDialog.tsx')).PastedNeedsDialog,
}))

const lacksSomething = (row: NeedsRow): boolean => takesPart(row) && row.cells.some(stillLacks)

const route = getRouteApi('/courses/$id')

/** The reason that is noted already why somebody can't be lent something; null where there is none. */
const cannotLendOf = ({ cells }: NeedsRow, kind: NeedKind) => {
  const cell = cells.find((one) => one.kind === kind)
  if (cell?.answer !== 'cannotLend') return null
  const { reason, toldOn } = cell
  return { reason, toldOn }
}

/** What every participant has and lacks, and one step to give them what is missing (procedure 000, 6.7). */
export function NeedsTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const { data } = useQuery(needsQuery(office, group.id))
  const { show } = route.useSearch()
  const [onlyLacking, setOnlyLacking] = useState(show === 'lacking' || show === 'toAsk')
  const [onlyNotAsked, setOnlyNotAsked] = useState(show === 'notAsked' || show === 'toAsk')
  const [paste, setPaste] = useState<Paste | null>(null)
  const [proposing, setProposing] = useState(false)
  const [cannot, setCannot] = useState<{ row: NeedsRow; kind: NeedKind } | null>(null)
  if (data === undefined) return null
  if (data.length === 0) {
    return (
      <Message title={t('equipment.needs.empty.title')} help={t('equipment.needs.empty.text')} />
    )
  }
  // A cell that changes says enough: a message for every key would bury the grid.
  const note = async (payload: Parameters<typeof client.equipment.noteNeeds>[0]['payload']) => {
    const answer = await client.equipment
      .noteNeeds({ commandId: uuidv7(), payload })
      .catch(() => null)
    if (answer?.ok === true) return
    const reason = answer?.refusal.reason
    const own = reason === 'groupArchived' || reason === 'notTheirs'
    sayRefused(t(own ? `equipment.needs.refusal.${reason}` : 'components.refusal.other'))
  }
  const choose = (row: NeedsRow, kinds: readonly NeedKind[], choice: NeedChoice): void => {
    const [kind] = kinds
    if (choice.answer === 'cannotLend' && kind !== undefined) return setCannot({ row, kind })
    const payload = {
      group: group.id,
      people: [row.person],
      kinds: [...kinds],
      reason: '',
      toldOn: null,
      ...choice,
    }
    void note(payload)
  }
  const copy = (): void => {
    const text = teacherList(t, group.name, data)
    void navigator.clipboard.writeText(text).then(() => sayDone(t('equipment.needs.copied')))
  }
  const open = group.archivedAt === null
  const narrowed = onlyLacking || onlyNotAsked
  // Either of the two is somebody to speak to; both together show both.
  const shown = data.filter(
    (row) =>
      !narrowed || (onlyLacking && lacksSomething(row)) || (onlyNotAsked && hasToBeAsked(row)),
  )
  return (
    <div className={classes['tab']}>
      <div className={classes['bar']}>
        <span className={classes['counts']}>
          {t('equipment.needs.counts', {
            notAsked: data.filter(hasToBeAsked).length,
            lacking: data.filter(lacksSomething).length,
          })}
        </span>
        <Checkbox
          label={t('equipment.needs.onlyLacking')}
          checked={onlyLacking}
          onChange={(event) => setOnlyLacking(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('equipment.needs.onlyNotAsked')}
          checked={onlyNotAsked}
          onChange={(event) => setOnlyNotAsked(event.currentTarget.checked)}
        />
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.6} aria-hidden />}
          onClick={copy}
        >
          {t('equipment.needs.copy')}
        </Button>
        <ImportButton of="needs" group={group.id} narrow disabled={!open} />
        <Button
          disabled={!open}
          leftSection={<IconWand size={16} stroke={1.6} aria-hidden />}
          onClick={() => setProposing(true)}
        >
          {t('equipment.needs.propose')}
        </Button>
      </div>
      {open ? (
        <p className={classes['keys']}>
          {t('equipment.needs.keys', { paste: shownKeys('Ctrl+V') })}
        </p>
      ) : null}
      <div className={classes['scroll']}>
        <NeedsGrid
          label={t('equipment.needs.label', { name: group.name })}
          rows={shown}
          onChoose={open ? choose : null}
          onPaste={(text, at) => open && setPaste({ text, ...at, rows: shown })}
        />
      </div>
      {proposing ? <ProposalDialog group={group.id} onClose={() => setProposing(false)} /> : null}
      {paste === null ? null : (
        <Suspense fallback={null}>
          <PastedNeedsDialog group={group.id} paste={paste} onClose={() => setPaste(null)} />
        </Suspense>
      )}
      {cannot === null ? null : (
        <CannotLendDialog
          group={group.id}
          person={cannot.row.person}
          name={cannot.row.name}
          kind={cannot.kind}
          noted={cannotLendOf(cannot.row, cannot.kind)}
          onClose={() => setCannot(null)}
        />
      )}
    </div>
  )
}
