import { closeForm, onSpotForm, reopenForm } from './closingForms.ts'
import {
  additionForm,
  agreementForm,
  classifyForm,
  decisionForm,
  noNoticeForm,
  noticeForm,
  proposalForm,
  talkForm,
} from './entryForms.tsx'
import {
  addActionForm,
  addPersonForm,
  attachForm,
  changePersonForm,
  finishActionForm,
  removePersonForm,
} from './fileForms.tsx'
import type { EntryStep, OpenStep } from './openStep.ts'
import { answerForm, decidePoliceForm, reportedForm, suspectForm } from './policeForms.ts'
import { addReaderForm, passOnForm, removeReaderForm } from './readerForms.ts'
import {
  amendStatementForm,
  giveUpStatementForm,
  refuseStatementForm,
  requestStatementForm,
  signStatementForm,
  writeStatementForm,
} from './statementForms.ts'
import { StepDialog, type StepProps } from './StepDialog.tsx'
import type { Wrong } from './correcting.ts'

/** The form that is open over a file. */
export function OpenStepDialog({ open, ...props }: StepProps & { open: OpenStep }) {
  switch (open.step) {
    case 'correct':
      return <EntryDialog {...props} kind={open.as} wrong={open.wrong} />
    case 'addPerson':
      return <StepDialog {...props} form={addPersonForm} about={null} />
    case 'changePerson':
      return <StepDialog {...props} form={changePersonForm} about={open.person} />
    case 'removePerson':
      return <StepDialog {...props} form={removePersonForm} about={open.person} />
    case 'requestStatement':
      return <StepDialog {...props} form={requestStatementForm} about={null} />
    case 'writeStatement':
      return <StepDialog {...props} form={writeStatementForm} about={open.statement} />
    case 'signStatement':
      return <StepDialog {...props} form={signStatementForm} about={open.statement} />
    case 'amendStatement':
      return <StepDialog {...props} form={amendStatementForm} about={open.statement} />
    case 'refuseStatement':
      return <StepDialog {...props} form={refuseStatementForm} about={open.statement} />
    case 'giveUpStatement':
      return <StepDialog {...props} form={giveUpStatementForm} about={open.statement} />
    case 'addAction':
      return <StepDialog {...props} form={addActionForm} about={null} />
    case 'finishAction':
      return <StepDialog {...props} form={finishActionForm} about={open.action} />
    case 'attach':
      return <StepDialog {...props} form={attachForm} about={open.statement} />
    case 'suspectOffence':
      return <StepDialog {...props} form={suspectForm} about={null} />
    case 'decidePolice':
      return <StepDialog {...props} form={decidePoliceForm} about={null} />
    case 'noteReported':
      return <StepDialog {...props} form={reportedForm} about={null} />
    case 'noteAnswer':
      return <StepDialog {...props} form={answerForm} about={open.to} />
    case 'close':
      return <StepDialog {...props} form={closeForm} about={null} />
    case 'resolveOnSpot':
      return <StepDialog {...props} form={onSpotForm} about={null} />
    case 'reopen':
      return <StepDialog {...props} form={reopenForm} about={null} />
    case 'passOn':
      return <StepDialog {...props} form={passOnForm} about={null} />
    case 'addReader':
      return <StepDialog {...props} form={addReaderForm} about={null} />
    case 'removeReader':
      return <StepDialog {...props} form={removeReaderForm} about={open.reader} />
    default:
      return <EntryDialog {...props} kind={open.step} wrong={null} />
  }
}

/** An entry of the file; `wrong`: the one that it puts right. */
function EntryDialog({ kind, wrong, ...props }: StepProps & { kind: EntryStep; wrong: Wrong }) {
  const step = wrong === null ? {} : ({ step: 'correct' } as const)
  switch (kind) {
    case 'addition':
      return <StepDialog {...props} form={{ ...additionForm, ...step }} about={wrong} />
    case 'proposal':
      return <StepDialog {...props} form={{ ...proposalForm, ...step }} about={wrong} />
    case 'classified':
      return <StepDialog {...props} form={{ ...classifyForm, ...step }} about={wrong} />
    case 'talk':
      return <StepDialog {...props} form={{ ...talkForm, ...step }} about={wrong} />
    case 'agreement':
      return <StepDialog {...props} form={{ ...agreementForm, ...step }} about={wrong} />
    case 'decision':
      return <StepDialog {...props} form={{ ...decisionForm, ...step }} about={wrong} />
    case 'notice':
      return <StepDialog {...props} form={{ ...noticeForm, ...step }} about={wrong} />
    case 'noNotice':
      return <StepDialog {...props} form={{ ...noNoticeForm, ...step }} about={wrong} />
  }
}
