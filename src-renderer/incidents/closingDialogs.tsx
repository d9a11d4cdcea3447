import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { required, why, writing } from '#shared/incidents/schema.ts'
import { StepDialog, type StepProps } from './StepDialog.tsx'
import { useFields } from './useFields.ts'

const WhyForm = z.object({ why })
const Words = z.object({ text: writing(5000) })

export function CloseDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step="close"
      title={t('incidents.step.close')}
      done={t('incidents.done.closed')}
      saveWord={t('incidents.step.close')}
      schema={Words}
      sections={[{ fields: [f.writing('text')] }]}
      values={{ text: '' }}
      call={(at, said, commandId) =>
        client.incidents.close({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}

const AgreedForm = z.object({ agreed: required(10_000) })

export function OnSpotDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step="onSpot"
      title={t('incidents.step.resolveOnSpot')}
      done={t('incidents.done.closed')}
      saveWord={t('incidents.step.close')}
      schema={AgreedForm}
      sections={[{ fields: [f.long('agreed', 'onSpot')] }]}
      values={{ agreed: '' }}
      call={(at, said, commandId) =>
        client.incidents.resolveOnSpot({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}

export function ReopenDialog(props: StepProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const f = useFields()
  return (
    <StepDialog
      {...props}
      step="reopen"
      title={t('incidents.step.reopen')}
      done={t('incidents.done.reopened')}
      saveWord={t('incidents.step.reopen')}
      schema={WhyForm}
      sections={[{ fields: [f.wideText('why')] }]}
      values={{ why: '' }}
      call={(at, said, commandId) =>
        client.incidents.reopen({ commandId, payload: { ...at, ...said } })
      }
    />
  )
}
