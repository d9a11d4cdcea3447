import { CloseDialog, OnSpotDialog, ReopenDialog } from './closingDialogs.tsx'
import {
  AdditionDialog,
  AgreementDialog,
  ClassifyDialog,
  DecisionDialog,
  NoNoticeDialog,
  NoticeDialog,
  ProposalDialog,
  TalkDialog,
} from './entryDialogs.tsx'
import {
  AddActionDialog,
  AddPersonDialog,
  AttachDialog,
  ChangePersonDialog,
  FinishActionDialog,
  RemovePersonDialog,
} from './fileDialogs.tsx'
import type { OpenStep } from './openStep.ts'
import {
  AnswerDialog,
  DecidePoliceDialog,
  ReportedDialog,
  SuspectDialog,
} from './policeDialogs.tsx'
import { AddReaderDialog, PassOnDialog, RemoveReaderDialog } from './readerDialogs.tsx'
import {
  AmendStatementDialog,
  GiveUpStatementDialog,
  RefuseStatementDialog,
  RequestStatementDialog,
  SignStatementDialog,
  WriteStatementDialog,
} from './statementDialogs.tsx'
import type { StepProps } from './StepDialog.tsx'

/** The form that is open over a file. */
export function OpenStepDialog({ open, ...props }: StepProps & { open: OpenStep }) {
  switch (open.step) {
    case 'addition':
      return <AdditionDialog {...props} />
    case 'proposal':
      return <ProposalDialog {...props} />
    case 'classified':
      return <ClassifyDialog {...props} />
    case 'talk':
      return <TalkDialog {...props} />
    case 'agreement':
      return <AgreementDialog {...props} />
    case 'decision':
      return <DecisionDialog {...props} />
    case 'notice':
      return <NoticeDialog {...props} />
    case 'noNotice':
      return <NoNoticeDialog {...props} />
    case 'addPerson':
      return <AddPersonDialog {...props} />
    case 'changePerson':
      return <ChangePersonDialog {...props} person={open.person} />
    case 'removePerson':
      return <RemovePersonDialog {...props} person={open.person} />
    case 'requestStatement':
      return <RequestStatementDialog {...props} />
    case 'writeStatement':
      return <WriteStatementDialog {...props} statement={open.statement} />
    case 'signStatement':
      return <SignStatementDialog {...props} statement={open.statement} />
    case 'amendStatement':
      return <AmendStatementDialog {...props} statement={open.statement} />
    case 'refuseStatement':
      return <RefuseStatementDialog {...props} statement={open.statement} />
    case 'giveUpStatement':
      return <GiveUpStatementDialog {...props} statement={open.statement} />
    case 'addAction':
      return <AddActionDialog {...props} />
    case 'finishAction':
      return <FinishActionDialog {...props} action={open.action} />
    case 'attach':
      return <AttachDialog {...props} />
    case 'suspectOffence':
      return <SuspectDialog {...props} />
    case 'decidePolice':
      return <DecidePoliceDialog {...props} />
    case 'noteReported':
      return <ReportedDialog {...props} />
    case 'noteAnswer':
      return <AnswerDialog {...props} to={open.to} />
    case 'close':
      return <CloseDialog {...props} />
    case 'resolveOnSpot':
      return <OnSpotDialog {...props} />
    case 'reopen':
      return <ReopenDialog {...props} />
    case 'passOn':
      return <PassOnDialog {...props} />
    case 'addReader':
      return <AddReaderDialog {...props} />
    case 'removeReader':
      return <RemoveReaderDialog {...props} reader={open.reader} />
  }
}
