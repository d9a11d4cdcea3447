import './texts.ts'
import { useMemo, useState } from 'react'
import { Button, Group, Modal, Table } from '@mantine/core'
import Papa from 'papaparse'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { NeedsRow } from '#shared/equipment/needsContract.ts'
import { pastedNeeds } from '#shared/equipment/pastedNeeds.ts'
import classes from './needs.module.css'

/** What was pasted into the grid, and the cell it begins at. */
export interface Paste {
  text: string
  row: number
  column: number
  /** The rows as the grid showed them then: what others enter meanwhile moves nobody's answers. */
  rows: readonly NeedsRow[]
}

/** What a paste would note and what of it nobody understands, before anything is written; then all at once. */
export function PastedNeedsDialog(props: { group: string; paste: Paste; onClose: () => void }) {
  const { group, paste, onClose } = props
  const { rows } = paste
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  // One for the opened dialog: a second click is answered as the first was, and writes nothing.
  const [commandId] = useState(() => uuidv7())
  const [noting, setNoting] = useState(false)
  const { answers, unclear, beside } = useMemo(() => {
    const { data } = Papa.parse<string[]>(paste.text.replace(/\r?\n$/u, ''), { delimiter: '\t' })
    return pastedNeeds(data, { rows, row: paste.row, column: paste.column })
  }, [paste, rows])
  const names = new Map(rows.map(({ person, name }) => [person, name]))
  const people = [...new Set([...answers, ...unclear].map(({ person }) => person))]
  const note = async (): Promise<void> => {
    setNoting(true)
    const payload = { group, answers: [...answers] }
    const done = await run(() => client.equipment.noteAnswers({ commandId, payload }), {
      done: ({ count }) => t('equipment.needs.paste.done', { count }),
      refused: ({ reason }) => t(`equipment.needs.refusal.${reason}`),
    })
    if (done === null) setNoting(false)
    else onClose()
  }
  return (
    <Modal
      opened
      size={640}
      title={t('equipment.needs.paste.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      {beside > 0 ? (
        <p role="status">
          <StateMark
            meaning="warning"
            word={t('equipment.needs.paste.beside', { count: beside })}
          />
        </p>
      ) : null}
      {unclear.length > 0 ? (
        <p role="status">
          <StateMark
            meaning="danger"
            word={t('equipment.needs.paste.unclear', { count: unclear.length })}
          />
        </p>
      ) : null}
      {people.length === 0 && beside === 0 ? <p>{t('equipment.needs.paste.nothing')}</p> : null}
      <div className={classes['pasted']} tabIndex={-1}>
        <Table aria-label={t('equipment.needs.paste.title')}>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person}>
                <Table.Th scope="row">{names.get(person)}</Table.Th>
                <Table.Td>
                  {answers
                    .filter((each) => each.person === person)
                    .map(({ kind, answer }) => (
                      <div key={kind}>
                        {t(`equipment.need.${kind}`)}: {t(`equipment.needs.state.${answer}`)}
                      </div>
                    ))}
                  {unclear
                    .filter((each) => each.person === person)
                    .map(({ kind, text }) => (
                      <div key={kind} className={classes['unclear']}>
                        {t('equipment.needs.paste.what', {
                          kind: t(`equipment.need.${kind}`),
                          text: text.slice(0, 80),
                        })}
                      </div>
                    ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button
          data-autofocus
          loading={noting}
          disabled={answers.length === 0}
          onClick={() => void note()}
        >
          {t('equipment.needs.paste.confirm', { count: answers.length })}
        </Button>
      </Group>
    </Modal>
  )
}
