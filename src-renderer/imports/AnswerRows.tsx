import type { ComponentType } from 'react'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { VerdictKind } from '#shared/imports/schema.ts'
import { RowsStep, type RowsStepProps } from './RowsStep.tsx'

interface AnswerRow {
  id: string
  verdict: VerdictKind
  /** As the list calls them, and who of the office it is. */
  name: string
  match: { name: string } | null
}

const rowLabel = ({ match, name }: AnswerRow): string => match?.name ?? name

/** The judged answers of people. */
export function AnswerRows<Row extends AnswerRow>({
  step,
  words,
  ...shown
}: {
  step: RowsStepProps
  source: ListSource<Row>
  columns: readonly RecordColumn<Row>[]
  Pane: ComponentType<{ row: Row }>
  search: string
  none: string
  /** What importing does, of so many answers. */
  words: (count: number) => string
}) {
  const { counts } = step.state
  const answers = counts.new + counts.update
  return (
    <RowsStep
      {...step}
      {...shown}
      rowLabel={rowLabel}
      words={answers === 0 ? null : words(answers)}
    />
  )
}
