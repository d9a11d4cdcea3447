import './texts.ts'
import { useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { type GroupPaperKind, GroupPaperOf } from '#shared/documents/groupPaper.ts'
import { Language } from '#shared/people/schema.ts'
import { attendancePeriod } from './attendancePeriod.ts'
import { groupPaperQuery } from './groupPaperQuery.ts'
import { useMakeGroupPaper } from './useMakeGroupPaper.ts'
import type { WayOut } from './useHandOut.ts'
import classes from './documents.module.css'

interface GroupPaperDialogProps {
  kind: GroupPaperKind
  group: StudyGroup
  onClose: () => void
}

/** A paper of a group as it will be printed, in a language and, for attendance, of a period. */
export function GroupPaperDialog({ kind, group, onClose }: GroupPaperDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const make = useMakeGroupPaper()
  const [language, setLanguage] = useState<Language>('lv')
  const [period, setPeriod] = useState(() => attendancePeriod(group, today()))
  const of = GroupPaperOf.safeParse({ kind, group: group.id, language, ...period }).data ?? null
  const { data, error, refetch } = useQuery(groupPaperQuery(office, of))
  const ready = data?.kind === 'ready' ? data : null
  const handOut = async (way: WayOut): Promise<void> => {
    if (of !== null && (await make(of, way))) onClose()
  }
  const whyNothing = (): string | null => {
    if (of === null) return t('documents.groupPaper.periodWrong')
    return data?.kind === 'nothing' ? t(`documents.groupPaper.${data.reason}`) : null
  }
  return (
    <PdfDialog
      title={t('documents.groupPaper.title', {
        kind: t(`documents.kind.${kind}`),
        name: group.name,
      })}
      under={
        ready === null || ready.number === null
          ? t('documents.preview.numbersLater')
          : t('documents.groupPaper.unchanged', { number: ready.number })
      }
      remarks={
        <div className={classes['paperChoices']}>
          <SegmentedControl
            aria-label={t('documents.groupPaper.language')}
            value={language}
            onChange={(next) => setLanguage(Language.parse(next))}
            data={Language.options.map((value) => ({
              value,
              label: t(`people.language.${value}`),
            }))}
          />
          {kind === 'attendanceSheet'
            ? (['from', 'until'] as const).map((end) => (
                <DayInput
                  key={end}
                  w={160}
                  aria-label={t(`documents.groupPaper.${end}`)}
                  leftSection={t(`documents.groupPaper.${end}`)}
                  leftSectionWidth={44}
                  value={period[end]}
                  onChange={(day) => setPeriod({ ...period, [end]: day })}
                />
              ))
            : null}
          {ready === null || ready.missingLetters.length === 0 ? null : (
            <p>{t('documents.remarks.letters', { letters: ready.missingLetters.join(' ') })}</p>
          )}
        </div>
      }
      nothing={whyNothing()}
      pdf={ready?.pdf}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => handOut('print')}
      save={() => handOut('save')}
      onClose={onClose}
    />
  )
}
