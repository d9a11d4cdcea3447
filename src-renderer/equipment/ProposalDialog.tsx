import { Button, Group, Modal, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { NoProposal, ProposedShown } from '#shared/equipment/needsContract.ts'
import { proposalQuery } from './equipmentQuery.ts'
import { categoryName } from './words.ts'
import classes from './equipment.module.css'

/** What is proposed for one need, in words. */
const proposedText = (t: Texts, language: string, one: ProposedShown): string => {
  const what = [one.tag, categoryName(language, one)].filter((text) => text !== '').join(' · ')
  if (one.action !== 'short') {
    return t(`equipment.needs.proposal.${one.action}`, { what, until: formatDate(one.until) })
  }
  return t(`equipment.needs.proposal.${one.categoryName === '' ? 'noCategory' : 'shortOne'}`)
}

/** Why nothing can be proposed. */
const noProposalText = (t: Texts, refusal: NoProposal): string =>
  refusal.reason === 'groupEnded'
    ? t('equipment.needs.proposal.groupEnded', { date: formatDate(refusal.endsOn) })
    : t('equipment.needs.proposal.noDates')

/** What everybody of a group would get, and what is short, before anything is written; then all at once. */
export function ProposalDialog({ group, onClose }: { group: string; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data } = useQuery(proposalQuery(office, group))
  if (data === undefined) return null
  const proposal = data.ok ? data.proposal : null
  const none = data.ok ? null : noProposalText(t, data.refusal)
  const some = proposal?.proposed.some(({ action }) => action !== 'short') ?? false
  const reserve = async (): Promise<void> => {
    const done = await run(
      (commandId) => office.client.equipment.reserveNeeds({ commandId, payload: { group } }),
      {
        done: (tally) => t('equipment.needs.proposal.done', tally),
        undoable: ({ reserved, extended }) => reserved + extended > 0,
        refused: (refusal) =>
          refusal.reason === 'groupArchived'
            ? t('equipment.needs.refusal.groupArchived')
            : noProposalText(t, refusal),
      },
    )
    if (done !== null) onClose()
  }
  return (
    <Modal
      opened
      size={760}
      title={t('equipment.needs.proposal.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {none === null ? null : <p>{none}</p>}
      {proposal === null ? null : (
        <>
          <p className={classes['quiet']}>
            {t('equipment.needs.proposal.period', {
              from: formatDate(proposal.from),
              until: formatDate(proposal.until),
            })}
          </p>
          {proposal.shortages.map((short) => (
            <p key={short.categoryName} role="status">
              <StateMark
                meaning="danger"
                word={t('equipment.needs.proposal.short', {
                  category: categoryName(i18n.language, short),
                  asked: short.asked,
                  free: short.free,
                  shortOn: formatDate(short.shortOn),
                })}
              />
            </p>
          ))}
          {proposal.moves === 0 ? null : (
            <p className={classes['quiet']}>
              {t('equipment.needs.proposal.moves', { count: proposal.moves })}
            </p>
          )}
          {proposal.proposed.length === 0 ? (
            <p>{t('equipment.needs.proposal.nothing')}</p>
          ) : (
            <Table aria-label={t('equipment.needs.proposal.title')} mt="sm">
              <Table.Tbody>
                {proposal.proposed.map((one) => (
                  <Table.Tr key={`${one.person.id}/${one.kind}`}>
                    <Table.Td>{one.person.name}</Table.Td>
                    <Table.Td>{t(`equipment.need.${one.kind}`)}</Table.Td>
                    <Table.Td>
                      {one.action === 'short' ? (
                        <StateMark
                          meaning="danger"
                          word={proposedText(t, i18n.language, one)}
                          quiet
                        />
                      ) : (
                        proposedText(t, i18n.language, one)
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </>
      )}
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button disabled={!some} onClick={() => void reserve()}>
          {t('equipment.needs.proposal.confirm')}
        </Button>
      </Group>
    </Modal>
  )
}
