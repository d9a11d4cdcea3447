import type { Texts } from '#renderer/app/language/language.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { Exactness, Place, ReportInput } from '#shared/incidents/schema.ts'
import { CategoriesInput } from './CategoriesInput.tsx'
import { type FilingForm, mayBeSession } from './filingForm.ts'
import { personRows } from './personRows.ts'
import type { useFields } from './useFields.ts'

type Name = keyof FilingForm & string

/** The fields of a report: what happened first, and only what this one needs. */
export function filingSections(
  t: Texts,
  f: ReturnType<typeof useFields>,
  now: Pick<FilingForm, 'categories' | 'exactness' | 'onSpot' | 'placeKind'> & { violent: boolean },
  sources: { people: RecordSource; groups: RecordSource; sessions: RecordSource },
): readonly FormSection<Name>[] {
  return [
    {
      title: t('incidents.form.what'),
      fields: [
        f.long('facts', 'facts'),
        {
          kind: 'custom',
          name: 'categories',
          label: f.label('categories'),
          wide: true,
          render: (control) => <CategoriesInput control={control} />,
        },
        ...(now.categories.includes('other') ? [f.wideText('categoryNote')] : []),
        f.check('immediateDanger'),
      ],
    },
    {
      title: t('incidents.form.when'),
      fields: [
        f.choice(
          'exactness',
          Exactness.options.map((value) => ({
            value,
            word: t(`incidents.word.exactness.${value}`),
          })),
        ),
        f.date('day'),
        ...(now.exactness === 'unknown'
          ? []
          : [f.time('from'), f.time('until'), f.date('untilDay')]),
        f.choice(
          'placeKind',
          Place.shape.kind.options.map((value) => ({
            value,
            word: t(`incidents.word.place.${value}`),
          })),
        ),
        f.text('placeText'),
        { kind: 'record', name: 'group', label: f.label('group'), source: sources.groups },
        ...(mayBeSession(now.placeKind)
          ? [
              {
                kind: 'record' as const,
                name: 'session' as const,
                label: f.label('session'),
                source: sources.sessions,
              },
            ]
          : []),
      ],
    },
    { title: t('incidents.form.who'), fields: [personRows(t, f, sources.people)] },
    {
      title: t('incidents.form.learned'),
      fields: [
        f.choice(
          'learnedHow',
          ReportInput.shape.learnedHow.options.map((value) => ({
            value,
            word: t(`incidents.word.learned.${value}`),
          })),
        ),
        f.date('learnedDay', 'learned'),
        f.time('learnedTime'),
      ],
    },
    { title: t('incidents.form.atOnce'), fields: [f.writing('firstResponse')] },
    ...(now.violent
      ? []
      : [
          {
            title: t('incidents.form.onSpot'),
            fields: [f.check('onSpot', 'onSpot'), ...(now.onSpot ? [f.writing('agreed')] : [])],
          },
        ]),
  ]
}
